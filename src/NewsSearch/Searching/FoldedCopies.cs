using System.Numerics;
using NewsSearch.Duplicates;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Notes which matching documents are copies of each other, to show the fullest of each group only.</summary>
/// <param name="groups">The groups of the state that is searched.</param>
/// <param name="shown">Where it shows a copy of a group, this one does, too; null where nothing is shown yet.</param>
internal sealed class FoldedCopies(DuplicateGroups groups, FoldedCopies? shown = null) : IHitCollector
{
    private readonly Dictionary<int, List<(int Rank, int Segment, int Document)>> _found = [];
    private readonly Dictionary<(int Segment, int Document), int> _shown = [];
    private SegmentView? _view;
    private int _segment = -1;

    /// <inheritdoc/>
    public string? IgnoredFilter => null;

    /// <inheritdoc/>
    public void BeginSegment(SegmentView segment)
    {
        _view = segment;
        _segment++;
    }

    /// <inheritdoc/>
    public bool TryCollectAll()
    {
        Add(0, groups.Bits(_segment), _view!.Live is { } live ? live.Bits : groups.Bits(_segment));
        return true;
    }

    /// <inheritdoc/>
    public void Collect(WindowHits hits) => Add(hits.Start, groups.Bits(_segment)[(hits.Start >> 6)..], hits.Bits);

    /// <summary>The state without the matching documents that another one stands for.</summary>
    /// <returns>To be released by the caller, like any other state.</returns>
    public Snapshot Without(Snapshot snapshot)
    {
        var hidden = new List<int>?[snapshot.Segments.Count];
        foreach (var (group, members) in _found)
        {
            members.Sort();
            if (shown is not null && shown._found.TryGetValue(group, out var preferred))
            {
                members.Remove(preferred[0]);
                members.Insert(0, preferred[0]);
            }

            _shown.Add((members[0].Segment, members[0].Document), group);
            for (int i = 1; i < members.Count; i++)
            {
                (hidden[members[i].Segment] ??= []).Add(members[i].Document);
            }
        }

        return snapshot.Narrowed(
            [.. snapshot.Segments.Select((view, i) => hidden[i] is not { } documents ? view
                : view with { Live = LiveDocuments.Without(view.Live, view.Reader.DocumentCount, documents) })]);
    }

    /// <summary>The documents that one that is shown stands for, the fullest first.</summary>
    public IEnumerable<(int Segment, int Document)> CopiesOf(int segment, int document) =>
        _shown.TryGetValue((segment, document), out int group)
            ? _found[group].Skip(1).Select(member => (member.Segment, member.Document)) : [];

    private void Add(int start, ReadOnlySpan<ulong> copies, ReadOnlySpan<ulong> hits)
    {
        int words = Math.Min(copies.Length, hits.Length);
        for (int word = 0; word < words; word++)
        {
            for (ulong left = copies[word] & hits[word]; left != 0; left &= left - 1)
            {
                int document = start + (word << 6) + BitOperations.TrailingZeroCount(left);
                var place = groups.Place(_segment, document);
                if (!_found.TryGetValue(place.Group, out var members))
                {
                    _found[place.Group] = members = [];
                }

                members.Add((place.Rank, _segment, document));
            }
        }
    }
}
