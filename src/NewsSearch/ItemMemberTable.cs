using System.Text;

namespace NewsSearch;

/// <summary>The names and values of the members that extraction can fill in.</summary>
internal static class ItemMemberTable
{
    /// <summary>What stands before the name of a facet field of the user's own.</summary>
    public const string FieldPrefix = "facets.";

    // In the order of the bits.
    private static readonly string[] Names =
    [
        "title", "published", "updated", "dateline", "source", "url", "author", "language", "ministers", "countries",
        "sectors", "mentions",
    ];

    /// <summary>All of them.</summary>
    public static ItemMembers[] All { get; } =
        [.. Enumerable.Range(0, Names.Length).Select(bit => (ItemMembers)(1u << bit))];

    /// <summary>All of them as bits.</summary>
    public static ItemMembers Every => (ItemMembers)((1u << Names.Length) - 1);

    /// <summary>The name that JSON has for a member.</summary>
    public static string Name(ItemMembers member) => Names[int.Log2((int)member)];

    /// <summary>The member of a name, or none.</summary>
    public static ItemMembers Parse(string name)
    {
        int bit = Array.IndexOf(Names, name);
        return bit < 0 ? ItemMembers.None : (ItemMembers)(1u << bit);
    }

    /// <summary>Whether two items say the same in a member.</summary>
    public static bool IsSame(NewsItem one, NewsItem other, ItemMembers member) =>
        (Reference(one, member) is { } value && ReferenceEquals(value, Reference(other, member)))
        || Text(one, member) == Text(other, member);

    /// <summary>Whether two items have the same values in a field of the user's own.</summary>
    public static bool IsSame(NewsItem one, NewsItem other, string field) =>
        ReferenceEquals(Values(one, field), Values(other, field)) || Text(one, field) == Text(other, field);

    /// <summary>The values of a field of the user's own, or null.</summary>
    public static IReadOnlyList<string>? Values(NewsItem item, string field) =>
        item.Facets is { } facets && facets.TryGetValue(field, out var values) ? values : null;

    /// <summary>What a member says, so that two items can be compared; labels do not count.</summary>
    /// <returns>Null where it is not there.</returns>
    public static string? Text(NewsItem item, ItemMembers member) => member switch
    {
        ItemMembers.Published => item.Published is null && item.Provenance is null ? null
            : $"{item.Published}\t{item.Provenance}",
        ItemMembers.Updated => item.Updated?.ToString(),
        ItemMembers.Ministers => Join(item.Ministers, static (text, minister) =>
            text.Append(minister.Name).Append('\t').Append(minister.Portfolio).Append('\t')
                .Append(minister.Jurisdiction)),
        ItemMembers.Countries => Join(item.Countries, static (text, country) => text.Append(country.Code)),
        ItemMembers.Sectors => Join(item.Sectors, static (text, sector) => text.Append(sector)),
        ItemMembers.Mentions => Join(item.Mentions, static (text, mention) =>
            text.Append(mention.Field).Append('\t').Append(mention.Value).Append('\t').Append(mention.In).Append('\t')
                .Append(mention.Start).Append('\t').Append(mention.Length).Append('\t').Append(mention.By)),
        _ => (string?)Reference(item, member),
    };

    /// <summary>As <see cref="Text(NewsItem, ItemMembers)"/>, of a field of the user's own.</summary>
    public static string? Text(NewsItem item, string field) =>
        Join(Values(item, field), static (text, value) => text.Append(value));

    private static object? Reference(NewsItem item, ItemMembers member) => member switch
    {
        ItemMembers.Title => item.Title,
        ItemMembers.Dateline => item.Dateline,
        ItemMembers.Source => item.Source,
        ItemMembers.Url => item.Url,
        ItemMembers.Author => item.Author,
        ItemMembers.Language => item.Language,
        ItemMembers.Ministers => item.Ministers,
        ItemMembers.Countries => item.Countries,
        ItemMembers.Sectors => item.Sectors,
        ItemMembers.Mentions => item.Mentions,
        _ => null,
    };

    private static string? Join<T>(IReadOnlyList<T>? values, Action<StringBuilder, T> append)
    {
        if (values is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var value in values)
        {
            append(text, value);
            text.Append('\n');
        }

        return text.ToString();
    }
}
