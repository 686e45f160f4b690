using System.Security.Cryptography;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Items;

/// <summary>The entity tag of an item: a hash of its stored form.</summary>
/// <remarks>Clients name an item by the tag of any coding in which they may have got it.</remarks>
internal static class ItemTag
{
    private static readonly string[] Codings = ["br", "gzip"];

    /// <summary>The tag, strong: the same bytes have the same tag.</summary>
    public static string Of(NewsItem item) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(NewsItemJson.ToUtf8(item)).AsSpan(0, 16))}\"";

    /// <summary>The tag under which <c>If-None-Match</c> knows the item already; null where it does not.</summary>
    public static string? Known(HttpRequest request, string tag)
    {
        foreach (string known in EntityTag.Listed(request.Headers.IfNoneMatch).Select(EntityTag.Strong))
        {
            if (IsSame(known, tag))
            {
                return known == "*" ? tag : known;
            }
        }

        return null;
    }

    /// <summary>Whether the request may go on, by its <c>If-Match</c> and <c>If-None-Match</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stored">The item, or null where there is none.</param>
    public static bool Allows(HttpRequest request, NewsItem? stored)
    {
        var match = request.Headers.IfMatch;
        if (stored is null)
        {
            return match.Count == 0;
        }

        string tag = Of(stored);
        return Known(request, tag) is null
            && (match.Count == 0 || EntityTag.Listed(match).Any(named => IsSame(named, tag)));
    }

    private static bool IsSame(string named, string tag) => named == "*" || named == tag
        || Array.Exists(Codings, coding => named == EntityTag.Coded(tag, coding));
}
