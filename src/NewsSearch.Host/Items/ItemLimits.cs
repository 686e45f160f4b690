using System.Text;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Items;

/// <summary>Says before anything is written whether the index would take an item.</summary>
internal static class ItemLimits
{
    /// <summary>What the item breaks, or null.</summary>
    public static Problem? Check(NewsItem item) =>
        item.Title?.Length > NewsLimits.TitleLength
            ? Broken("/title", $"A title has at most {NewsLimits.TitleLength} UTF-16 units.")
        : item.Body?.Length > NewsLimits.BodyLength
            ? Broken("/body", $"A body has at most {NewsLimits.BodyLength} UTF-16 units.")
        : Values("/ministers", item.Ministers?.Select(m => m.Name))
            ?? Values("/countries", item.Countries?.Select(c => c.Code))
            ?? Values("/sectors", item.Sectors)
            ?? Values("/source", item.Source is { } source ? [source] : null)
            ?? item.Facets?.Select(f => Values($"/facets/{f.Key}", f.Value)).FirstOrDefault(p => p is not null);

    private static Problem? Values(string member, IEnumerable<string>? values)
    {
        if (values is null)
        {
            return null;
        }

        int count = 0;
        foreach (string value in values)
        {
            if (++count > NewsLimits.FacetValues)
            {
                return Broken(member, $"A facet field has at most {NewsLimits.FacetValues} values in one item.");
            }

            if (Encoding.UTF8.GetByteCount(value) > NewsLimits.FacetValueBytes)
            {
                return Broken(member, $"A facet value has at most {NewsLimits.FacetValueBytes} bytes in UTF-8.");
            }
        }

        return null;
    }

    private static Problem Broken(string member, string detail) =>
        Problem.Unprocessable(new NewsFormatException(member, detail));
}
