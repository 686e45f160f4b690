using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Fills in the fields of the user's own.</summary>
internal static class OwnFacets
{
    /// <summary>The facets of an item with those that it does not have; given ones are resolved and stay.</summary>
    /// <param name="item">The item.</param>
    /// <param name="found">What its text names.</param>
    /// <param name="isOpen">Whether a field is to be filled in.</param>
    /// <param name="vocabulary">Spellings.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Fill(
        NewsItem item, IReadOnlyList<Mention> found, Func<string, bool> isOpen, NewsVocabulary vocabulary)
    {
        if (found.Count == 0 && item.Facets is null)
        {
            return null;
        }

        var facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (field, values) in item.Facets ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            facets[field] = [.. values.Select(value => vocabulary.Resolve(field, value) ?? value)];
        }

        foreach (var mentions in found.Where(mention => isOpen(mention.Field)).GroupBy(mention => mention.Field))
        {
            facets[mentions.Key] =
                [.. mentions.Select(mention => mention.Value).Distinct().Take(NewsLimits.FacetValues)];
        }

        return facets.Count == 0 ? item.Facets : facets;
    }
}
