using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace NewsSearch.Host.Items;

/// <summary>The entity tag of an item: a hash of its stored form.</summary>
internal static class ItemTag
{
    /// <summary>The tag, strong: the same bytes have the same tag.</summary>
    public static string Of(NewsItem item) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(NewsItemJson.ToUtf8(item)).AsSpan(0, 16))}\"";

    /// <summary>Whether one of the tags of a header is this one; null stands for an item that is not there.</summary>
    public static bool Matches(StringValues header, string? tag) => tag is not null && header
        .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
        .Any(known => known == "*" || known == tag);

    /// <summary>Whether the request may go on, by its <c>If-Match</c> and <c>If-None-Match</c>.</summary>
    public static bool Allows(HttpRequest request, NewsItem? stored)
    {
        string? tag = stored is null ? null : Of(stored);
        var headers = request.Headers;
        return (headers.IfMatch.Count == 0 || Matches(headers.IfMatch, tag))
            && (headers.IfNoneMatch.Count == 0 || !Matches(headers.IfNoneMatch, tag));
    }
}
