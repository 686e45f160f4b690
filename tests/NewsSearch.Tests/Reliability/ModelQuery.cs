namespace NewsSearch.Tests.Reliability;

/// <summary>A query as text and options, and what it means for one item.</summary>
/// <param name="Text">The query as a person types it.</param>
/// <param name="MatchesWords">Whether an item's words match the text.</param>
/// <param name="Options">Filters, sort and facets.</param>
internal sealed record ModelQuery(string Text, Func<NewsItem, bool> MatchesWords, SearchOptions Options)
{
    public static readonly string[] Fields = ["country", "sector", "source"];

    public bool Matches(NewsItem item, string? withoutFacet) =>
        MatchesWords(item)
        && (!Options.MissingDate || item.Published is null)
        && (Options.Published is not { } range || IsInside(item, range))
        && Options.Facets.All(filter =>
            filter.Key == withoutFacet || Values(item, filter.Key).Intersect(filter.Value).Any())
        && !Options.Exclude.Any(filter => Values(item, filter.Key).Intersect(filter.Value).Any());

    public static IEnumerable<string> Values(NewsItem item, string field) => field switch
    {
        "country" => item.Countries?.Select(country => country.Code) ?? [],
        "sector" => item.Sectors ?? [],
        _ => item.Source is null ? [] : [item.Source],
    };

    /// <summary>A query of a random kind with random filters.</summary>
    public static ModelQuery Random(Random random, ItemFactory items)
    {
        string a = items.RandomWord();
        string b = items.RandomWord();
        var (text, matches) = random.Next(9) switch
        {
            0 => ("", (Func<NewsItem, bool>)(_ => true)),
            1 => (a, item => Has(item, a)),
            2 => ($"{a} {b}", item => Has(item, a) && Has(item, b)),
            3 => ($"{a} OR {b}", item => Has(item, a) || Has(item, b)),
            4 => ($"{a} -{b}", item => Has(item, a) && !Has(item, b)),
            5 => ($"\"{a} {b}\"", item => HasPhrase(item, a, b)),
            6 => ($"title:{a}", item => Split(item.Title).Contains(a)),
            7 => ($"{a[..3]}*", item => HasPrefix(item, a[..3])),
            _ => ($"-{a}", item => !Has(item, a)),
        };
        return new(text, matches, RandomOptions(random, items));
    }

    private static SearchOptions RandomOptions(Random random, ItemFactory items)
    {
        var options = new SearchOptions
        {
            Sort = (SortOrder)random.Next(3),
            Take = 1 + random.Next(60),
            Skip = random.Next(3) == 0 ? random.Next(20) : 0,
            FacetFields = Fields,
            Highlight = (HighlightMode)random.Next(3),
            MissingDate = random.Next(12) == 0,
            Published = random.Next(3) == 0 ? RandomRange(random, items) : null,
        };
        if (random.Next(3) == 0)
        {
            options.Facets["country"] = [.. ItemFactory.CountryCodes.Take(1 + random.Next(2))];
        }

        if (random.Next(4) == 0)
        {
            options.Facets["source"] = [ItemFactory.Sources[random.Next(3)]];
        }

        if (random.Next(5) == 0)
        {
            options.Exclude["sector"] = [ItemFactory.SectorTags[random.Next(4)]];
        }

        return options;
    }

    private static DateRange RandomRange(Random random, ItemFactory items)
    {
        DateOnly? from = random.Next(4) == 0 ? null : items.RandomDay();
        DateOnly? to = random.Next(4) == 0 ? null : (from ?? items.RandomDay()).AddDays(random.Next(20));
        return new DateRange(from, to);
    }

    // Days compare as days; a moment belongs to its day in UTC, the zone of these searches.
    private static bool IsInside(NewsItem item, DateRange range)
    {
        if (item.Published is not { } date)
        {
            return false;
        }

        var day = date.Precision == DatePrecision.Minute ? DateOnly.FromDateTime(date.Instant.UtcDateTime) : date.Day;
        return (range.FromDay is not { } from || day >= from) && (range.ToDay is not { } to || day <= to);
    }

    private static string[] Split(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(NewsItem item, string word) =>
        Split(item.Title).Contains(word) || Split(item.Body).Contains(word);

    private static bool HasPrefix(NewsItem item, string prefix) =>
        Split(item.Title).Concat(Split(item.Body)).Any(word => word.StartsWith(prefix, StringComparison.Ordinal));

    private static bool HasPhrase(NewsItem item, string first, string second) =>
        new[] { item.Title, item.Body }.Select(Split)
            .Any(words => words.Zip(words.Skip(1)).Any(pair => pair.First == first && pair.Second == second));
}
