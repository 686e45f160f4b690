using System.Globalization;
using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>A query with options, maybe asked for as the page after another.</summary>
/// <param name="Query">The query.</param>
/// <param name="Options">The options; without a cursor.</param>
/// <param name="PageBefore">How many hits the page before leaves out, and how many it has; null for none.</param>
internal sealed record SearchCase(Query Query, SearchOptions Options, (int Skip, int Take)? PageBefore)
{
    public override string ToString()
    {
        var options = Options;
        var text = new List<string?>
        {
            $"query {QueryPrinter.Print(Query)}",
            $"sort {options.Sort}",
            string.Create(CultureInfo.InvariantCulture, $"skip {options.Skip} take {options.Take}"),
            $"total {options.Total}",
            PageBefore is { } page
                ? string.Create(CultureInfo.InvariantCulture, $"after the page skip {page.Skip} take {page.Take}")
                : null,
            options.Published is { } range
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"published {range.FromDay:O}/{range.FromInstant:O} to {range.ToDay:O}/{range.ToInstant:O}")
                : null,
            options.MissingDate ? "missing date" : null,
            options.Recency is { } halfLife ? $"recency {halfLife}" : null,
            options.TimeZone.Id == "UTC" ? null : options.TimeZone.Id,
            options.Timeline == TimelineInterval.None ? null : $"timeline {options.Timeline}",
            options.FacetFields.Count == 0
                ? null
                : $"facets {string.Join(',', options.FacetFields)} of {options.FacetSize}",
        };
        text.AddRange(options.Facets.Select(filter => $"only {filter.Key}={string.Join('|', filter.Value)}"));
        text.AddRange(options.Exclude.Select(filter => $"without {filter.Key}={string.Join('|', filter.Value)}"));
        return string.Join("; ", text.Where(part => part is not null));
    }
}
