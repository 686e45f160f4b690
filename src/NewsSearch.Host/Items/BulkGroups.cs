using System.Diagnostics;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Items;

/// <summary>Commits the lines of a bulk in groups, and answers those of a group after its commit.</summary>
internal sealed class BulkGroups(ItemStore store, AnswerStream answers, BulkTally tally)
{
    /// <summary>A group is committed when it has so many lines,</summary>
    private const int MaxLines = 1_000;

    /// <summary>or when its first line has waited so long, whichever is first.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(250);

    private readonly List<BulkAnswer> _group = [];
    private readonly BulkWriter _writer = new(store);
    private long _begun;

    /// <summary>How long the group may still wait for more lines; null while it is empty.</summary>
    public TimeSpan? Remaining => _group.Count == 0 ? null
        : MaxWait - Stopwatch.GetElapsedTime(_begun) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>Applies a line, and commits the group if it is time.</summary>
    public async Task AddAsync(BulkOperation operation, CancellationToken cancellationToken)
    {
        if (_group.Count == 0)
        {
            _begun = Stopwatch.GetTimestamp();
        }

        _group.Add(await _writer.ApplyAsync(operation, cancellationToken));
        if (_group.Count >= MaxLines || Remaining == TimeSpan.Zero)
        {
            await CommitAsync(cancellationToken);
        }
    }

    /// <summary>Commits the group and sends its answers.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_group.Count == 0)
        {
            return;
        }

        if (_group.Exists(a => a.Succeeded))
        {
            await store.CommitAsync(cancellationToken);
        }

        Answer(_group);
        _group.Clear();
        await answers.FlushAsync(cancellationToken);
    }

    /// <summary>Answers every line of the group with the reason why it was not made durable.</summary>
    public void Fail(Problem problem)
    {
        Answer(_group.Select(a => a.Succeeded ? a with { Status = problem.Status, Error = problem } : a));
        _group.Clear();
    }

    private void Answer(IEnumerable<BulkAnswer> group)
    {
        foreach (var answer in group)
        {
            tally.Count(answer);
            answers.WriteLine(answer.Write);
        }
    }
}
