using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Search;

/// <summary>The entity tag of a search's answer: the same as long as the answer is.</summary>
internal static class SearchTag
{
    /// <summary>
    /// A weak tag of generation, people, clock where it matters, and the parameters in a fixed order.
    /// </summary>
    public static string Of(SearchRequest request, long generation, long people, DateTimeOffset? now)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{generation} {people}\n");
        if (request.UsesClock)
        {
            text.Append(CultureInfo.InvariantCulture, $"{now?.UtcTicks}\n");
        }

        foreach (var (name, value) in request.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name.Length}:{name}={value.Length}:{value}\n");
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return $"W/\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"";
    }

    /// <summary>Whether the client says that it has this answer already.</summary>
    public static bool IsKnown(HttpRequest request, string tag) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && EntityTag.Listed(request.Headers.IfNoneMatch)
            .Any(known => known == "*" || EntityTag.Strong(known) == EntityTag.Strong(tag));
}
