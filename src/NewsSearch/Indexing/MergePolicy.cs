using System.Numerics;

namespace NewsSearch.Indexing;

/// <summary>Chooses which segments to merge: as many of one size as make one of the next, nearest in time.</summary>
internal static class MergePolicy
{
    /// <summary>How many segments of a size make one of the next: each item is written once a size.</summary>
    public const int Factor = 8;

    // Segments below this size cost more by their number than by their length: they count as one size.
    private const long SmallestLevel = 1 << 20;

    // Rewriting more than this at once keeps the disk busy for minutes and gains little. Only a segment that was made
    // larger on demand is rewritten as a whole, once enough of it is deleted.
    private const long LargestResult = 5L << 30;

    // Deleted documents cost space and time in every search; at this share rewriting pays.
    private const double DeletedShare = 0.25;

    /// <summary>The segments to merge next; none where all is well.</summary>
    /// <remarks>
    /// Segments that no refresh has shown are merged among themselves: while much is added, merging keeps pace.
    /// </remarks>
    public static IReadOnlyList<WriterSegment> Select(IEnumerable<WriterSegment> segments)
    {
        // What a refresh that failed has sealed and not shown waits for the next one.
        var all = segments.Where(segment => segment.IsVisible || !segment.IsSealed).ToArray();
        var levels = all.Where(segment => Size(segment) <= LargestResult / 2)
            .GroupBy(segment => (segment.IsVisible, Level: Level(segment)))
            .OrderBy(group => group.Key.Level);
        foreach (var level in levels)
        {
            if (level.Count() >= Factor)
            {
                return Fitting(Nearest([.. level.OrderByDescending(Newest)]));
            }
        }

        return [.. all.Where(segment => segment.IsVisible
            && segment.View.LiveCount < segment.Reader.DocumentCount * (1 - DeletedShare)).Take(1)];
    }

    // Of all runs of neighbours the one that spans the least time: segments that are apart in time stay apart, and
    // searches of a time can leave them out.
    private static ArraySegment<WriterSegment> Nearest(WriterSegment[] newestFirst)
    {
        int best = 0;
        double least = double.MaxValue;
        for (int start = 0; start + Factor <= newestFirst.Length; start++)
        {
            var run = new ArraySegment<WriterSegment>(newestFirst, start, Factor);
            double span = Newest(run[0]) - (double)run.Min(Oldest);
            if (span < least)
            {
                (best, least) = (start, span);
            }
        }

        return new(newestFirst, best, Factor);
    }

    private static WriterSegment[] Fitting(IEnumerable<WriterSegment> run)
    {
        long length = 0;
        return [.. run.TakeWhile(segment => (length += Size(segment)) <= LargestResult)];
    }

    private static long Size(WriterSegment segment) => segment.Reader.DocumentCount == 0
        ? 0
        : segment.Reader.Length * segment.View.LiveCount / segment.Reader.DocumentCount;

    private static int Level(WriterSegment segment) =>
        BitOperations.Log2((ulong)Math.Max(1, Size(segment) / SmallestLevel)) / BitOperations.Log2(Factor);

    private static long Newest(WriterSegment segment) =>
        segment.Reader.Dates.DatedCount == 0 ? 0 : segment.Reader.Dates[0].Seconds;

    private static long Oldest(WriterSegment segment) =>
        segment.Reader.Dates.DatedCount == 0 ? 0 : segment.Reader.Dates[segment.Reader.Dates.DatedCount - 1].Seconds;
}
