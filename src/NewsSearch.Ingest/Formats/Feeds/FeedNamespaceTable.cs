namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>The namespaces of feeds.</summary>
internal static class FeedNamespaceTable
{
    /// <summary>The vocabulary of a namespace.</summary>
    /// <param name="name">The namespace.</param>
    /// <param name="unnamed">What an element without a namespace belongs to.</param>
    public static FeedVocabulary Of(string name, FeedVocabulary unnamed) => name switch
    {
        "" => unnamed,
        "http://purl.org/rss/1.0/" or "http://my.netscape.com/rdf/simple/0.9/"
            or "http://channel.netscape.com/rdf/simple/0.9/"
            or "http://backend.userland.com/rss2" or "http://backend.userland.com/RSS2" => FeedVocabulary.Rss,
        "http://www.w3.org/2005/Atom" or "http://purl.org/atom/ns#" => FeedVocabulary.Atom,
        "http://purl.org/dc/elements/1.1/" or "http://purl.org/dc/terms/" => FeedVocabulary.DublinCore,
        "http://purl.org/rss/1.0/modules/content/" => FeedVocabulary.Content,
        _ => FeedVocabulary.Other,
    };
}
