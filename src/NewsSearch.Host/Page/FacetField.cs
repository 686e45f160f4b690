namespace NewsSearch.Host.Page;

/// <summary>How a facet field is named on the page and in its address.</summary>
internal static class FacetField
{
    private static readonly string[] BuiltIn = ["minister", "country", "sector", "source"];

    /// <summary>The heading of the field's panel.</summary>
    public static string Plural(string field) => field switch
    {
        "minister" => "Ministers",
        "country" => "Countries",
        "sector" => "Sectors",
        "source" => "Sources",
        _ => Capitalised(field),
    };

    /// <summary>The name of the field in front of one of its values.</summary>
    public static string Singular(string field) => Capitalised(field);

    /// <summary>The parameter that filters by the field.</summary>
    public static string Parameter(string field) => BuiltIn.Contains(field) ? field : "facet." + field;

    /// <summary>The class of the field's colour; fields of the user's own share one.</summary>
    public static string Style(string field) => field is "minister" or "country" or "sector" ? field : "own";

    /// <summary>The member of an item that holds the values, as <see cref="ExtractedMembers"/> names it.</summary>
    public static string Member(string field) => field switch
    {
        "minister" => "ministers",
        "country" => "countries",
        "sector" => "sectors",
        _ => "facets." + field,
    };

    /// <summary>A tag such as <c>public-finance</c> as people write it.</summary>
    public static string Capitalised(string tag)
    {
        string text = tag.Replace('-', ' ').Replace('_', ' ').Trim();
        return text.Length == 0 ? tag : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>The address that filters the field by exactly these values.</summary>
    public static SearchAddress Filter(SearchAddress address, string field, IEnumerable<string> values) =>
        address.Without(field, "facet." + field).With(Parameter(field), values);
}
