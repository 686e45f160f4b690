namespace NewsSearch.Host.Page;

/// <summary>Addresses of items: of their pages here, and of where they came from.</summary>
internal static class ItemAddress
{
    /// <summary>What comes before the id.</summary>
    public const string Path = "/items/";

    /// <summary>The page of an item, with the search that led to it.</summary>
    public static string Of(string id, SearchAddress search) => Path + Uri.EscapeDataString(id) + search.QueryString;

    /// <summary>The item as JSON.</summary>
    public static string Json(string id) => "/v1/items/" + Uri.EscapeDataString(id);

    /// <summary>The item's own address if a link may lead there: only the web, never <c>javascript:</c>.</summary>
    public static Uri? Original(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
            ? address
            : null;
}
