using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>A facet value of an item, as a link that narrows the search to it.</summary>
/// <param name="Field">The facet field.</param>
/// <param name="Value">The facet key.</param>
/// <param name="Label">What people read.</param>
/// <param name="Note">What stands behind it in small type, such as a minister's portfolio.</param>
/// <param name="Selected">Whether the search filters by it already.</param>
/// <param name="Href">Where it leads.</param>
public sealed record Chip(string Field, string Value, string Label, string? Note, bool Selected, string Href)
{
    /// <summary>The chips of a hit: ministers, countries, sectors.</summary>
    public static IReadOnlyList<Chip> Of(SearchView view, NewsItem item)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(item, view.Label, (field, value) =>
            view.Selected(field).Contains(value)
                ? (true, view.Leaving(field, value).Href)
                : (false, view.Including(field, value).Href));
    }

    /// <summary>The chips of an item's own page, which start a new search.</summary>
    public static IReadOnlyList<Chip> Of(NewsItem item, NewsVocabulary vocabulary) => Of(
        item,
        (field, value) => FacetLabel.Of(vocabulary, field, value),
        (field, value) => (false, FacetField.Filter(SearchAddress.Empty, field, [value]).Href));

    /// <summary>Those that stand for all where there is room for a few only, in their order.</summary>
    /// <remarks>
    /// Those the search filters by, then the first of each field before the second of any: an item's five ministers
    /// would hide its countries.
    /// </remarks>
    public static IReadOnlyList<Chip> Foremost(IReadOnlyList<Chip> chips, int count)
    {
        var chosen = chips.GroupBy(chip => chip.Field).SelectMany(field => field.Select((chip, place) => (chip, place)))
            .OrderByDescending(ranked => ranked.chip.Selected).ThenBy(ranked => ranked.place)
            .Select(ranked => ranked.chip).Take(count).ToHashSet();
        return [.. chips.Where(chosen.Contains)];
    }

    private static List<Chip> Of(
        NewsItem item, Func<string, string, string> label, Func<string, string, (bool Selected, string Href)> link)
    {
        ArgumentNullException.ThrowIfNull(item);
        var chips = new List<Chip>();
        foreach (var minister in (item.Ministers ?? []).DistinctBy(minister => minister.Name))
        {
            chips.Add(Create("minister", minister.Name, label("minister", minister.Name), minister.Portfolio));
        }

        foreach (var country in item.Countries ?? [])
        {
            chips.Add(Create("country", country.Code, country.Name ?? label("country", country.Code), null));
        }

        foreach (string sector in item.Sectors ?? [])
        {
            chips.Add(Create("sector", sector, label("sector", sector), null));
        }

        foreach (var (field, values) in item.Facets ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            chips.AddRange(values.Select(value => Create(field, value, label(field, value), null)));
        }

        return chips;

        Chip Create(string field, string value, string text, string? note)
        {
            var (selected, href) = link(field, value);
            return new(field, value, text, note, selected, href);
        }
    }
}
