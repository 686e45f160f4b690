using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction.Ministers;

/// <summary>The ministers of an article, with their offices and the places that name them.</summary>
internal sealed class MinisterExtractor
{
    private readonly NewsVocabulary _vocabulary;
    private readonly IReadOnlyList<Mention> _countries;
    private readonly string _title;
    private readonly string _body;
    private readonly string? _dateline;
    private readonly DateOnly? _day;

    private MinisterExtractor(
        NewsVocabulary vocabulary,
        IReadOnlyList<Mention> countries,
        string title,
        string body,
        string? dateline,
        DateOnly? day)
    {
        _vocabulary = vocabulary;
        _countries = countries;
        _title = title;
        _body = body;
        _dateline = dateline;
        _day = day;
    }

    /// <summary>Finds ministers and where they are named.</summary>
    /// <param name="item">The item: title, body, dateline and date of publication.</param>
    /// <param name="countries">The countries that it names, with offsets.</param>
    /// <param name="vocabulary">The people that are known.</param>
    public static (IReadOnlyList<Minister> Ministers, IReadOnlyList<Mention> Mentions) Find(
        NewsItem item, IReadOnlyList<Mention> countries, NewsVocabulary vocabulary)
    {
        DateOnly? day = item.Published is { Precision: >= DatePrecision.Day } date ? date.Day : null;
        string title = item.TitleDerived ? "" : item.Title ?? "";
        return new MinisterExtractor(vocabulary, countries, title, item.Body ?? "", item.Dateline, day).Find();
    }

    private (IReadOnlyList<Minister> Ministers, IReadOnlyList<Mention> Mentions) Find()
    {
        var roster = new MinisterRoster(_vocabulary, _day);
        var bodyWords = new WordList(_body);
        var found = MinisterFinder.Find(bodyWords, Places(bodyWords, "body"), out var unnamed);
        roster.Add(found);
        roster.AddHolders(unnamed, _body);
        var titleWords = new WordList(_title);
        if (!IsTitleCase(titleWords))
        {
            roster.AddKnown(MinisterFinder.Find(titleWords, Places(titleWords, "title")), alone: _body.Length == 0);
        }

        var jurisdictions = new JurisdictionFinder(_countries, _title, _body, _dateline, _vocabulary, _day);
        string? home = jurisdictions.Home(roster.People);
        var ministers = new List<Minister>(roster.People.Count);
        var mentions = new List<Mention>();
        foreach (var person in roster.People)
        {
            string? whose = jurisdictions.Of(person, home);
            bool premier = person.IsPremier && whose is "CN" or "TW" && person.Portfolio == "Prime Minister";
            ministers.Add(new Minister(
                person.Key ?? person.Name, premier ? "Premier" : person.Portfolio, whose));
        }

        MinisterReferences.Collect(titleWords, "title", roster, [], mentions);
        MinisterReferences.Collect(bodyWords, "body", roster, found, mentions);
        MinisterReferences.Complete(_body, roster, mentions);
        return (ministers, mentions);
    }

    private PlaceIndex Places(WordList words, string field) =>
        new(words, _countries.Where(mention => mention.In == field));

    /// <summary>Where every word has a capital, capitals do not show where a name ends.</summary>
    private static bool IsTitleCase(WordList words)
    {
        int small = 0;
        for (int i = 0; i < words.Count; i++)
        {
            small += !words.IsCapital(i) && words.Span(i).Length > 4 ? 1 : 0;
        }

        return small == 0;
    }
}
