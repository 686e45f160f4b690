namespace NewsSearch.Ingest;

/// <summary>Adds entries to an index and counts what became of them.</summary>
internal sealed class IngestTally(INewsIndex index, Action<ArchiveProblem>? report)
{
    private readonly List<ArchiveProblem> _problems = [];
    private long _indexed;
    private long _replaced;
    private long _deleted;
    private long _failed;
    private long _warned;

    /// <summary>Adds or removes an item, or takes note of a problem.</summary>
    public async Task AddAsync(ArchiveEntry entry)
    {
        if (entry is ArchiveProblem problem)
        {
            Note(problem);
            return;
        }

        if (entry is ArchiveDeletion deletion)
        {
            await DeleteAsync(deletion).ConfigureAwait(false);
            return;
        }

        if (entry is not ArchiveItem { Item: var item })
        {
            return;
        }

        try
        {
            _replaced += await index.AddAsync(item).ConfigureAwait(false) ? 1 : 0;
            _indexed++;
        }
        catch (ArgumentException e)
        {
            Note(new ArchiveProblem(entry.File, entry.Line, $"Item {item.Id} breaks a limit: {e.Message}", Lost: true));
        }
    }

    /// <summary>The counts so far.</summary>
    public IngestResult Result() => new()
    {
        Indexed = _indexed,
        Replaced = _replaced,
        Deleted = _deleted,
        Failed = _failed,
        Warned = _warned,
        Problems = _problems,
    };

    private async Task DeleteAsync(ArchiveDeletion deletion)
    {
        if (await index.DeleteAsync(deletion.Id).ConfigureAwait(false))
        {
            _deleted++;
        }
        else
        {
            Note(new ArchiveProblem(
                deletion.File, deletion.Line, $"There is no item {deletion.Id} to be removed.", Lost: false));
        }
    }

    private void Note(ArchiveProblem problem)
    {
        (_failed, _warned) = problem.Lost ? (_failed + 1, _warned) : (_failed, _warned + 1);
        if (_problems.Count < IngestResult.MaxProblems)
        {
            _problems.Add(problem);
        }

        report?.Invoke(problem);
    }
}
