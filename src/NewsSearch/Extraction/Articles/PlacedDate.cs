using NewsSearch.Extraction.Dates;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>A line below the headline that holds a city and a date alone: "New Delhi, 12 Jan 2025".</summary>
internal static class PlacedDate
{
    /// <summary>Two cities, a weekday, a date and a time of day fit in this.</summary>
    private const int Longest = 100;

    private const string Signs = " ,.:;|()•·–—-";

    /// <summary>Reads the line; null where it is another.</summary>
    /// <param name="text">The line.</param>
    /// <param name="context">What the caller knows, with the cities of its vocabulary.</param>
    public static Byline? Read(string text, ExtractionContext context)
    {
        if (text.Length > Longest || !DateScanner.TryFind(text, 0, context.DateOrder, out var date)
            || date is not { Day: not null, Ago: null } || text.AsSpan(date.End).Trim(Signs).Length > 0)
        {
            return null;
        }

        string place = WithoutWeekday(text.AsSpan(0, date.Start)).ToString();
        return place.Length > 2 && FacetFiller.CountryOf(place, context.Vocabulary) is not null
            ? new Byline { Place = place, Published = date, IsBareDate = true }
            : null;
    }

    private static ReadOnlySpan<char> WithoutWeekday(ReadOnlySpan<char> text)
    {
        text = text.Trim(Signs);
        int space = text.LastIndexOfAny(' ', ',');
        return space > 0 && CalendarWordsTable.IsWeekday(text[(space + 1)..]) ? text[..space].Trim(Signs) : text;
    }
}
