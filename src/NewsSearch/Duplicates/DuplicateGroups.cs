using NewsSearch.Segments;

namespace NewsSearch.Duplicates;

/// <summary>Which documents of a state are copies of each other.</summary>
internal sealed class DuplicateGroups
{
    private readonly Dictionary<int, DuplicatePlace>[] _places;
    private readonly ulong[][] _bits;

    private DuplicateGroups(IReadOnlyList<SegmentView> segments)
    {
        _places = [.. segments.Select(_ => new Dictionary<int, DuplicatePlace>())];
        _bits = [.. segments.Select(segment => new ulong[(segment.Reader.DocumentCount + 63) / 64])];
    }

    /// <summary>How many groups of at least two there are.</summary>
    public int Count { get; private set; }

    /// <summary>Finds the groups of a state.</summary>
    public static DuplicateGroups Find(
        Snapshot snapshot, CopyVerdicts verdicts, CancellationToken cancellationToken)
    {
        var segments = snapshot.Segments;
        SegmentSignatures[] signatures =
            [.. segments.Select(segment => SegmentSignatures.Of(segment.Reader, cancellationToken))];
        var sharing = new DocumentSelection(segments);
        SharedBands.Find(signatures, DocumentSelection.All(segments), sharing, cancellationToken);
        var copies = Listed(segments, signatures, sharing);
        int[] firsts = new CopyGrouping(copies, signatures, verdicts).Run(cancellationToken);
        int[] sizes = new int[firsts.Length];
        foreach (int first in firsts)
        {
            sizes[first]++;
        }

        var groups = new DuplicateGroups(segments) { Count = sizes.Count(size => size > 1) };
        for (int i = 0; i < firsts.Length; i++)
        {
            if (sizes[firsts[i]] > 1)
            {
                groups._places[copies[i].Segment].Add(copies[i].Document, new(firsts[i], i));
                groups._bits[copies[i].Segment][copies[i].Document >> 6] |= 1UL << copies[i].Document;
            }
        }

        return groups;
    }

    private static List<Copy> Listed(
        IReadOnlyList<SegmentView> segments, SegmentSignatures[] signatures, DocumentSelection selected)
    {
        var copies = new List<Copy>();
        for (int segment = 0; segment < segments.Count; segment++)
        {
            foreach (int document in selected.Of(segment))
            {
                var signature = signatures[segment][document];
                copies.Add(new(segment, segments[segment].Reader, document, signature.Key, signature.WordCount));
            }
        }

        copies.Sort(static (left, right) => Copy.Compare(left, right));
        return copies;
    }

    /// <summary>The documents of a segment that have copies, one bit each.</summary>
    public ReadOnlySpan<ulong> Bits(int segment) => _bits[segment];

    /// <summary>The place of a document that has copies.</summary>
    public DuplicatePlace Place(int segment, int document) => _places[segment][document];
}
