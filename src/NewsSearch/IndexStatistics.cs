using NewsSearch.Segments;

namespace NewsSearch;

/// <summary>Adds up what the segments of a state say of themselves.</summary>
internal static class IndexStatistics
{
    /// <summary>The sizes and counts of a state.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="analysisVersion">How queries are analysed.</param>
    public static NewsIndexStatistics Of(Snapshot snapshot, int analysisVersion)
    {
        long documents = 0, bytes = 0, undated = 0, outdated = 0;
        long oldest = long.MaxValue, newest = long.MinValue;
        foreach (var segment in snapshot.Segments)
        {
            var dates = segment.Reader.Dates;
            documents += segment.Reader.DocumentCount;
            bytes += segment.Reader.Length;
            outdated += segment.Reader.Meta.AnalysisVersion == analysisVersion ? 0 : segment.LiveCount;
            for (int document = dates.DatedCount; document < segment.Reader.DocumentCount; document++)
            {
                undated += segment.IsLive(document) ? 1 : 0;
            }

            for (int document = 0; document < dates.DatedCount; document++)
            {
                if (segment.IsLive(document))
                {
                    dates.Check(dates.Seconds[document]);
                    newest = Math.Max(newest, dates.Seconds[document]);
                    break;
                }
            }

            for (int document = dates.DatedCount - 1; document >= 0; document--)
            {
                if (segment.IsLive(document))
                {
                    dates.Check(dates.Seconds[document]);
                    oldest = Math.Min(oldest, dates.Seconds[document]);
                    break;
                }
            }
        }

        return new()
        {
            Items = snapshot.LiveCount,
            Deleted = documents - snapshot.LiveCount,
            Segments = snapshot.Segments.Count,
            Bytes = bytes,
            Undated = undated,
            Outdated = outdated,
            Oldest = oldest == long.MaxValue ? null : DateTimeOffset.FromUnixTimeSeconds(oldest),
            Newest = newest == long.MinValue ? null : DateTimeOffset.FromUnixTimeSeconds(newest),
            Generation = snapshot.Generation,
        };
    }
}
