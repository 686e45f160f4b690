namespace NewsSearch.Host.Page;

/// <summary>The values of one facet field, as links that narrow the search or widen it again.</summary>
/// <param name="Field">The field.</param>
/// <param name="Heading">What people call its values.</param>
/// <param name="Links">The values that are listed.</param>
/// <param name="Hidden">How many values are not listed.</param>
/// <param name="More">The address that lists more of them; null where all are there or no more can be.</param>
/// <param name="Fewer">The address that lists the usual number again; null where it does.</param>
public sealed record FacetPanel(
    string Field,
    string Heading,
    IReadOnlyList<FacetLink> Links,
    long Hidden,
    SearchAddress? More,
    SearchAddress? Fewer)
{
    /// <summary>What was typed to find values of the field; null where nothing was.</summary>
    public string? Typed { get; init; }

    /// <summary>Whether there is more to find than is listed.</summary>
    public bool HasFinder => Typed is not null || Hidden > 0;

    /// <summary>How many values a panel lists at first; also the default of the search's own parameter.</summary>
    public const int Usual = 10;

    // A panel of hundreds of links is no help to a reader; the search's own fields can still name any value.
    private const int Most = 100;

    /// <summary>The id of the panel in the page.</summary>
    public string Anchor => "facet-" + string.Concat(Field.Where(char.IsAsciiLetterOrDigit));

    /// <summary>The panels of a search; a field that no item has a value of gets none.</summary>
    public static IReadOnlyList<FacetPanel> Of(SearchView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. view.Results.Facets.Where(facet => facet.Values.Count > 0 || view.Found.ContainsKey(facet.Field))
                .Select(facet => view.Found.TryGetValue(facet.Field, out var found)
                    ? Of(view, facet with { Values = found.Values }) with { Typed = found.Text, More = null }
                    : Of(view, facet)),
        ];
    }

    private static FacetPanel Of(SearchView view, FacetResult facet)
    {
        var links = new List<FacetLink>(facet.Values.Count);
        long largest = Math.Max(1, facet.Values.Select(value => value.Count).DefaultIfEmpty().Max());
        foreach (var value in facet.Values)
        {
            var target = value.Selected
                ? view.Leaving(facet.Field, value.Value)
                : view.Including(facet.Field, value.Value);
            string label = FacetLabel.Of(facet.Field, value.Value, value.Label);
            links.Add(new(label, value.Count, value.Selected, target, (int)(value.Count * 20 / largest)));
        }

        int size = view.Options.FacetSize;
        long hidden = Math.Max(0, facet.Distinct - facet.Values.Count(value => value.Count > 0));
        string next = size < 50 ? "50" : "100";
        return new(
            facet.Field,
            FacetField.Plural(facet.Field),
            links,
            hidden,
            hidden > 0 && size < Most ? view.Address.With("facetSize", next) : null,
            size > Usual ? view.Address.Without("facetSize") : null);
    }
}
