namespace NewsSearch.Extraction;

/// <summary>Reads an item's facets anew where extraction had filled them in.</summary>
internal static class ItemRefiller
{
    private const ItemMembers Facets =
        ItemMembers.Ministers | ItemMembers.Countries | ItemMembers.Sectors | ItemMembers.Mentions;

    /// <summary>The item with its facets as the context's vocabulary gives them; what was given stays.</summary>
    public static NewsItem Refill(NewsItem item, ExtractionContext context)
    {
        if (item.Extracted is not { } extracted)
        {
            return ItemFiller.Fill(item, ExtractMode.Missing, context);
        }

        var open = item with
        {
            Ministers = Given(item.Ministers, ItemMembers.Ministers),
            Countries = Given(item.Countries, ItemMembers.Countries),
            Sectors = Given(item.Sectors, ItemMembers.Sectors),
            Mentions = Given(item.Mentions, ItemMembers.Mentions),
            Facets = GivenFields(item, extracted),
            Extracted = null,
        };
        var filled = FacetFiller.Fill(open, ExtractMode.Missing, context);
        var marked = ExtractedMembers.Mark(open, filled, ExtractMode.Missing, context.Vocabulary.VersionNumber);
        var facets = marked.Extracted;
        return filled with
        {
            Extracted = ExtractedMembers.Create(
                context.Vocabulary.VersionNumber,
                (extracted.Bits & ~Facets) | (facets?.Bits ?? ItemMembers.None),
                facets?.Fields ?? [],
                filled),
        };

        IReadOnlyList<T>? Given<T>(IReadOnlyList<T>? values, ItemMembers member) =>
            (extracted.Bits & member) != 0 ? null : values;
    }

    private static Dictionary<string, IReadOnlyList<string>>? GivenFields(NewsItem item, ExtractedMembers extracted)
    {
        if (item.Facets is not { } facets)
        {
            return null;
        }

        var given = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (field, values) in facets)
        {
            if (!extracted.Fields.Contains(field))
            {
                given.Add(field, values);
            }
        }

        return given.Count == 0 ? null : given;
    }
}
