namespace NewsSearch.Host.Admission;

/// <summary>Tells requests that a page of another site made a browser send.</summary>
internal static class CrossSite
{
    /// <summary>Whether the request comes from another site; what is no browser sends neither header.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        if (!string.IsNullOrEmpty(site))
        {
            return site is not ("same-origin" or "none");
        }

        string? origin = request.Headers.Origin;
        return !string.IsNullOrEmpty(origin)
            && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
