using Microsoft.Extensions.Primitives;

namespace NewsSearch.Host.Serving;

/// <summary>Entity tags as headers give them (RFC 9110, 8.8.3).</summary>
internal static class EntityTag
{
    /// <summary>The tags of an <c>If-Match</c> or <c>If-None-Match</c>, in order; <c>*</c> stands for any.</summary>
    public static IEnumerable<string> Listed(StringValues header) =>
        header.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries));

    /// <summary>The tag for a weak comparison: without the sign that it is weak.</summary>
    public static string Strong(string tag) =>
        tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;

    /// <summary>A strong tag as it is where the answer has a content coding.</summary>
    public static string Coded(string tag, string coding) => $"{tag[..^1]}-{coding}\"";
}
