using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>What people read for a facet value.</summary>
internal static class FacetLabel
{
    /// <summary>The vocabulary's label; a tag without one is written as people write it.</summary>
    public static string Of(NewsVocabulary vocabulary, string field, string value)
    {
        string label = vocabulary.Label(field, value);
        return label == value && field == "sector" ? FacetField.Capitalised(value) : label;
    }
}
