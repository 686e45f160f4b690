using System.Xml;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Feeds;

/// <summary>Tells browsers and feed readers how to search here: <c>/opensearch.xml</c>, OpenSearch 1.1.</summary>
internal static class OpenSearchDescription
{
    /// <summary>Where it is.</summary>
    public const string Path = "/opensearch.xml";

    /// <summary>Its content type.</summary>
    public const string ContentType = "application/opensearchdescription+xml";

    /// <summary>Answers with the description.</summary>
    public static IResult Get(HttpContext context)
    {
        string origin = $"{context.Request.Scheme}://{context.Request.Host}";
        context.Response.Headers.CacheControl = "max-age=86400";
        context.Response.Headers.Typed();
        return Results.Bytes(Write(origin), ContentType + "; charset=utf-8");
    }

    private static byte[] Write(string origin) => FeedXml.Document(xml =>
    {
        const string Page = "q={searchTerms}&page={startPage?}&size={count?}";
        xml.WriteStartElement("OpenSearchDescription", FeedXml.OpenSearch);
        xml.Text("ShortName", FeedXml.OpenSearch, "NewsSearch");
        xml.Text("Description", FeedXml.OpenSearch, "Search in an archive of dated news.");
        xml.Text("InputEncoding", FeedXml.OpenSearch, "UTF-8");
        xml.Text("OutputEncoding", FeedXml.OpenSearch, "UTF-8");
        Address(xml, "text/html", "results", $"{origin}/?{Page}");
        Address(xml, AtomFeed.ContentType, "results", $"{origin}{FeedEndpoints.Path}atom?{Page}");
        Address(xml, RssFeed.ContentType, "results", $"{origin}{FeedEndpoints.Path}rss?{Page}");
        Address(xml, "application/json", "results", $"{origin}/v1/search?{Page}");
        Address(xml, ContentType, "self", origin + Path);
        xml.WriteEndElement();
    });

    private static void Address(XmlWriter xml, string type, string relation, string template)
    {
        xml.WriteStartElement("Url", FeedXml.OpenSearch);
        xml.Attribute("type", type);
        xml.Attribute("rel", relation);
        xml.Attribute("template", template);
        xml.WriteEndElement();
    }
}
