namespace NewsSearch.Host.Page;

/// <summary>The language of an item, for screen readers and hyphenation.</summary>
internal static class Language
{
    /// <summary>The item's tag where it has the form of one, else null.</summary>
    public static string? Of(NewsItem item) =>
        item.Language is { Length: >= 2 and <= 35 } tag
        && tag.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-')
            ? tag
            : null;
}
