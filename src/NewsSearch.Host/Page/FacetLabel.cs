using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>What people read for a facet value.</summary>
internal static class FacetLabel
{
    /// <summary>The vocabulary's label.</summary>
    public static string Of(NewsVocabulary vocabulary, string field, string value) =>
        Of(field, value, vocabulary.Label(field, value));

    /// <summary>A label that is known; a sector whose tag is all there is gets written as people write it.</summary>
    public static string Of(string field, string value, string label) =>
        label == value && field == "sector" ? FacetField.Capitalised(value) : label;
}
