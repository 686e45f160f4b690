using System.Text;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;

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
            ?? item.Facets?.Select(f => Name(f.Key) ?? Values($"/facets/{f.Key}", f.Value))
                .FirstOrDefault(p => p is not null);

    /// <summary>What is wrong with the facet fields that an index would have with those of an item, or null.</summary>
    public static Problem? CheckFields(IReadOnlyCollection<string> fields) => fields.Count <= NewsLimits.FacetFields
        ? null
        : Broken("/facets", $"An index has at most {NewsLimits.FacetFields} facet fields.");

    private static Problem? Name(string field) =>
        field.Length is >= 1 and <= 64 && field.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && !SearchParameterTable.BuiltInFacets.Contains(field)
            ? null
            : Broken("/facets", $"\"{field}\" is no name for a facet field: 1 to 64 ASCII letters, digits, _ and -, "
                + $"and not one of {string.Join(", ", SearchParameterTable.BuiltInFacets)}.");

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
