using System.Numerics;

namespace NewsSearch.Indexing;

/// <summary>Chooses which segments to merge: as many of one size as make one of the next, nearest in time.</summary>
internal static class MergePolicy
{
    /// <summary>How many segments of a size make one of the next: each item is written once a size.</summary>
    public const int Factor = 8;

    // Segments below this size cost more by their number than by their length: they count as one size.
    private const long SmallestLevel = 1 << 20;

    // Rewriting more than this at once keeps the disk busy for minutes and gains little.
    private const long LargestResult = 5L << 30;

    // Deleted documents cost space and time in every search; at this share rewriting pays.
    private const double DeletedShare = 0.3;

    /// <summary>The segments to merge next; none where all is well.</summary>
    public static IReadOnlyList<WriterSegment> Select(IEnumerable<WriterSegment> segments)
    {
        var candidates = segments.Where(segment => segment.IsVisible && Size(segment) <= LargestResult / 2).ToArray();
        foreach (var level in candidates.GroupBy(Level).OrderBy(group => group.Key))
        {
            if (level.Count() >= Factor)
            {
                return [.. level.OrderByDescending(Newest).Take(Factor)];
            }
        }

        return [.. candidates.Where(segment =>
            segment.View.LiveCount < segment.Reader.DocumentCount * (1 - DeletedShare)).Take(1)];
    }

    private static long Size(WriterSegment segment) => segment.Reader.DocumentCount == 0
        ? 0
        : segment.Reader.Length * segment.View.LiveCount / segment.Reader.DocumentCount;

    private static int Level(WriterSegment segment) =>
        BitOperations.Log2((ulong)Math.Max(1, Size(segment) / SmallestLevel)) / BitOperations.Log2(Factor);

    private static long Newest(WriterSegment segment) =>
        segment.Reader.DocumentCount == 0 ? long.MinValue : segment.Reader.Dates[0].Seconds;
}
