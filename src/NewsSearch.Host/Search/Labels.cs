using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Search;

/// <summary>Gives values the labels that people read, where an item brings none of its own.</summary>
internal static class Labels
{
    /// <summary>The item with a name for each of its countries.</summary>
    public static NewsItem Complete(NewsItem item, NewsVocabulary vocabulary) =>
        item.Countries is { } countries && countries.Any(c => c.Name is null)
            ? item with { Countries = [.. countries.Select(c => Complete(c, vocabulary))] }
            : item;

    private static Country Complete(Country country, NewsVocabulary vocabulary) =>
        country.Name is null ? country with { Name = vocabulary.Label("country", country.Code) } : country;
}
