namespace NewsSearch.Host.Page;

/// <summary>A filter that is on, and the address without it.</summary>
/// <param name="Kind">What it filters by, such as <c>Country</c>.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Without">The same search without it.</param>
public sealed record ActiveFilter(string Kind, string Label, SearchAddress Without)
{
    /// <summary>All filters of a search, in the order of the panels.</summary>
    public static IReadOnlyList<ActiveFilter> Of(SearchView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var filters = new List<ActiveFilter>();
        var fields = view.Results.Facets.Select(facet => facet.Field).Union(view.Options.Facets.Keys);
        foreach (string field in fields)
        {
            filters.AddRange(view.Selected(field).Select(value => new ActiveFilter(
                FacetField.Singular(field), view.Label(field, value), view.Leaving(field, value))));
        }

        foreach (var (field, values) in view.Options.Exclude)
        {
            filters.AddRange(values.Select(value => new ActiveFilter(
                "Not " + FacetField.Singular(field).ToLowerInvariant(),
                view.Label(field, value),
                view.Address.WithoutValue("exclude." + field, value))));
        }

        if (view.Options.Published is { } range)
        {
            filters.Add(new("Published", DateText.Of(range), view.Address.Without("from", "to", "since")));
        }

        if (view.Options.MissingDate)
        {
            filters.Add(new("Published", "no date known", view.Address.Without("missing")));
        }

        return filters;
    }
}
