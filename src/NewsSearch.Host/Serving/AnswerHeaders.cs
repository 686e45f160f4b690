namespace NewsSearch.Host.Serving;

/// <summary>What clients are told about answers beside their content.</summary>
internal static class AnswerHeaders
{
    /// <summary>The answer is of the type that it says, whatever it looks like.</summary>
    public static void Typed(this IHeaderDictionary headers) => headers.XContentTypeOptions = "nosniff";

    /// <summary>The answer may be kept, and asked for again by its tag.</summary>
    public static void Tagged(this IHeaderDictionary headers, string tag)
    {
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
    }
}
