namespace NewsSearch.Indexing;

/// <summary>The facet fields of items.</summary>
internal static class ItemFacets
{
    /// <summary>The fields that every index has.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["minister", "country", "sector", "source"];
}
