namespace NewsSearch.Host.Serving;

/// <summary>What clients are told about answers beside their content.</summary>
internal static class AnswerHeaders
{
    /// <summary>The answer is of the type that it says, whatever it looks like.</summary>
    public static void Typed(this IHeaderDictionary headers) => headers.XContentTypeOptions = "nosniff";

    /// <summary>The answer may be kept, and asked for again by its tag.</summary>
    /// <remarks>
    /// A strong tag says that all bytes are the same, so an answer that is compressed has one of its own (RFC 9110,
    /// 8.8.3.3). Whether it is, is known when it begins.
    /// </remarks>
    public static void Tagged(this HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (tag.StartsWith('"'))
        {
            response.OnStarting(AddCoding, response.Headers);
        }
    }

    private static Task AddCoding(object state)
    {
        var headers = (IHeaderDictionary)state;
        if (headers.ContentEncoding.ToString() is { Length: > 0 } coding && headers.ETag.ToString() is ['"', ..] tag)
        {
            headers.ETag = EntityTag.Coded(tag, coding);
        }

        return Task.CompletedTask;
    }
}
