using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>
/// Brings given facet values to their canonical spelling; what the vocabulary does not know stays as given.
/// </summary>
internal static class GivenFacets
{
    /// <summary>"Belarus" becomes BY, with its label.</summary>
    public static IReadOnlyList<Country> Countries(IReadOnlyList<Country> given, NewsVocabulary vocabulary)
    {
        var resolved = new List<Country>(given.Count);
        foreach (var country in given)
        {
            string? code = vocabulary.Resolve("country", country.Code);
            resolved.Add(code is null ? country : new Country(code, vocabulary.Label("country", code)));
        }

        return resolved;
    }

    /// <summary>A known alias becomes the canonical name; the office stays as given.</summary>
    public static IReadOnlyList<Minister> Ministers(IReadOnlyList<Minister> given, NewsVocabulary vocabulary)
    {
        var resolved = new List<Minister>(given.Count);
        foreach (var minister in given)
        {
            resolved.Add(minister with { Name = vocabulary.Resolve("minister", minister.Name) ?? minister.Name });
        }

        return resolved;
    }

    /// <summary>Tags by their keys.</summary>
    public static IReadOnlyList<string> Sectors(IReadOnlyList<string> given, NewsVocabulary vocabulary)
    {
        var resolved = new List<string>(given.Count);
        foreach (string sector in given)
        {
            resolved.Add(vocabulary.Resolve("sector", sector) ?? sector);
        }

        return resolved;
    }
}
