namespace NewsSearch.Host.Problems;

/// <summary>Answers to bodies of a kind that is not read.</summary>
internal static class Unsupported
{
    /// <summary>The answer that names the kinds that are.</summary>
    public static Problem MediaType(HttpRequest request, params string[] supported)
    {
        string given = string.IsNullOrEmpty(request.ContentType)
            ? "no Content-Type" : $"the Content-Type {request.ContentType}";
        return new Problem(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type",
            $"The body has {given}; {string.Join(" or ", supported)} is read here.");
    }
}
