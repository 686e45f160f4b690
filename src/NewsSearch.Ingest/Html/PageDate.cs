using System.Globalization;

namespace NewsSearch.Ingest.Html;

/// <summary>
/// Reads a date of a page's data, as sites write it: ISO 8601 most of the time, and else as people do.
/// </summary>
internal static class PageDate
{
    /// <summary>Longer values are no dates.</summary>
    private const int LongestDate = 80;

    /// <summary>No page is older; systems write the first year of their calendar where they know none.</summary>
    private const int FirstYear = 1600;

    /// <summary>The date, or null where the value is none or none that can be told for certain.</summary>
    public static NewsDate? Read(string? value, ExtractionOptions options)
    {
        if (value is not { Length: >= 4 and <= LongestDate })
        {
            return null;
        }

        value = value.Trim();
        if (!NewsDate.TryParse(value, out var date) && !TryReadFigures(value, out date))
        {
            // The way of a line of publication, with its months, zones and order of figures.
            var line = new NewsItem { Id = "date", Title = "Date", Body = "Published: " + value, Sectors = [] };
            if (NewsExtractor.Fill(line, ExtractMode.All, options) is not
                { Published: { } read, Provenance: not DateProvenance.Relative })
            {
                return null;
            }

            date = read;
        }

        bool unknown = date.Local.Year < FirstYear || date.Local == DateTime.UnixEpoch;
        return unknown ? null : WithOffset(date, options.Offset);
    }

    private static NewsDate WithOffset(NewsDate date, TimeSpan? offset) =>
        offset is { } declared && date is { Precision: DatePrecision.Minute, Offset: null }
            ? NewsDate.FromLocal(date.Local, declared) : date;

    /// <summary>"20250513", as some systems write it, and the form of mail and feeds.</summary>
    private static bool TryReadFigures(string value, out NewsDate date)
    {
        date = default;
        if (value.Length == 8 && DateOnly.TryParseExact(
            value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = day;
            return true;
        }

        if (DateTimeOffset.TryParseExact(
            value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            date = moment;
            return true;
        }

        return false;
    }
}
