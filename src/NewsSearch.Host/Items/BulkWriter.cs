using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Items;

/// <summary>Applies operations of a bulk to the index.</summary>
internal sealed class BulkWriter(ItemStore store)
{
    /// <summary>Applies one operation; it lasts only after the next commit.</summary>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public async Task<BulkAnswer> ApplyAsync(BulkOperation operation, CancellationToken cancellationToken)
    {
        if (operation.Error is { } error)
        {
            return BulkAnswer.Of(operation, error);
        }

        if (operation.Item is null)
        {
            return await store.DeleteAsync(operation.Id!, cancellationToken)
                ? new BulkAnswer(operation.Line, operation.Id, StatusCodes.Status200OK, Removed: true)
                : BulkAnswer.Of(operation, Missing(operation.Id!));
        }

        try
        {
            bool replaced = await store.AddAsync(operation.Item, cancellationToken);
            int status = replaced ? StatusCodes.Status200OK : StatusCodes.Status201Created;
            return new BulkAnswer(operation.Line, operation.Id, status) { Unknown = operation.Unknown ?? [] };
        }
        catch (ArgumentException e)
        {
            return BulkAnswer.Of(operation, Problem.Unprocessable(new NewsFormatException("", e.Message)));
        }
    }

    /// <summary>Applies operations and one commit, or nothing if one of them cannot be done.</summary>
    /// <remarks>
    /// It can be cancelled while operations are looked at, not once they are applied: what was added would stay in the
    /// index, and the next commit, whoever asks for it, would make half of the bulk durable.
    /// </remarks>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public async Task<IReadOnlyList<BulkAnswer>> ApplyAtomicAsync(
        IReadOnlyList<BulkOperation> operations, CancellationToken cancellationToken)
    {
        var answers = new List<BulkAnswer>(operations.Count);
        await store.AtomicAsync(
            async () =>
            {
                var failures = await FailuresAsync(operations, cancellationToken);
                bool possible = failures.TrueForAll(f => f is null);
                foreach (var (operation, failure) in operations.Zip(failures))
                {
                    answers.Add(possible
                        ? await ApplyAsync(operation, CancellationToken.None)
                        : BulkAnswer.Of(operation, failure ?? Dependency()));
                }
            },
            cancellationToken);
        return answers;
    }

    private async Task<List<Problem?>> FailuresAsync(
        IReadOnlyList<BulkOperation> operations, CancellationToken cancellationToken)
    {
        await store.Index.RefreshAsync(cancellationToken);
        var failures = new List<Problem?>(operations.Count);
        var fields = new HashSet<string>(store.Index.FacetFields, StringComparer.Ordinal);
        var present = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var failure = operation.Error;
            if (failure is null && operation.Item is null)
            {
                string id = operation.Id!;
                bool there = present.TryGetValue(id, out bool known)
                    ? known
                    : await store.Index.GetAsync(id, cancellationToken) is not null;
                failure = there ? null : Missing(id);
            }

            if (failure is null && operation.Item?.Facets is { } facets)
            {
                fields.UnionWith(facets.Keys);
                failure = ItemLimits.CheckFields(fields);
            }

            if (failure is null)
            {
                present[operation.Id!] = operation.Item is not null;
            }

            failures.Add(failure);
        }

        return failures;
    }

    private static Problem Missing(string id) =>
        new(StatusCodes.Status404NotFound, "not-found", $"There is no item {id}.");

    private static Problem Dependency() => new(
        StatusCodes.Status424FailedDependency, "failed-dependency", "Another line failed, and the bulk is atomic.");
}
