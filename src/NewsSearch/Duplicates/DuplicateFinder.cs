using System.Runtime.CompilerServices;
using NewsSearch.Segments;

namespace NewsSearch.Duplicates;

/// <summary>The copies of an index's states: found when a search first folds them, and kept with the state.</summary>
internal sealed class DuplicateFinder
{
    private readonly Lock _finding = new();
    private readonly CopyVerdicts _verdicts = new();
    private readonly ConditionalWeakTable<Snapshot, DuplicateGroups> _known = [];

    /// <summary>The groups of a state; the caller holds it.</summary>
    /// <exception cref="CorruptIndexException">A stored item cannot be read.</exception>
    /// <exception cref="OperationCanceledException">What was read of whole segments is kept.</exception>
    public DuplicateGroups GroupsOf(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(snapshot, out var groups))
        {
            return groups;
        }

        lock (_finding)
        {
            if (!_known.TryGetValue(snapshot, out groups))
            {
                groups = DuplicateGroups.Find(snapshot, _verdicts, cancellationToken);
                _known.Add(snapshot, groups);
            }
        }

        return groups;
    }
}
