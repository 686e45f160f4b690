using Microsoft.AspNetCore.Http.Features;

namespace NewsSearch.Host.Items;

/// <summary>Reads the id of an item from the address of a request.</summary>
internal static class ItemId
{
    /// <summary>What comes before the id.</summary>
    public const string Path = "/v1/items/";

    /// <summary>What comes behind the id of an item to which similar ones are wanted.</summary>
    public const string Similar = "/similar";

    /// <summary>The id before <see cref="Similar"/>, or null where the address does not end so.</summary>
    /// <remarks>An item whose own id ends so is asked for as <c>%2Fsimilar</c>.</remarks>
    public static string? OfSimilar(HttpContext context, string routed)
    {
        string target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        int end = target.IndexOfAny(['?', '#']);
        target = end < 0 ? target : target[..end];
        bool isSimilar = target.StartsWith(Path, StringComparison.OrdinalIgnoreCase)
            && target.Length > Path.Length + Similar.Length
            && target.EndsWith(Similar, StringComparison.Ordinal);
        string id = Of(context, routed);
        return isSimilar ? id[..^Similar.Length] : null;
    }

    /// <summary>The id as it was before it was escaped.</summary>
    /// <remarks>
    /// The server leaves <c>%2F</c> in its path but decodes <c>%252F</c> to the same, so only the address as it was
    /// sent tells the ids "a/b" and "a%2Fb" apart.
    /// </remarks>
    public static string Of(HttpContext context, string routed, string path = Path)
    {
        string target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        int start = target.IndexOf(path, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return routed;
        }

        string id = target[(start + path.Length)..];
        int end = id.IndexOfAny(['?', '#']);
        return Uri.UnescapeDataString(end < 0 ? id : id[..end]);
    }
}
