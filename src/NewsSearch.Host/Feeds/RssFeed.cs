using System.Globalization;
using System.Xml;

namespace NewsSearch.Host.Feeds;

/// <summary>Writes feeds as RSS 2.0, with the elements of OpenSearch 1.1.</summary>
internal static class RssFeed
{
    /// <summary>The content type.</summary>
    public const string ContentType = "application/rss+xml";

    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The document.</summary>
    public static byte[] Write(Feed feed) => FeedXml.Document(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "opensearch", null, FeedXml.OpenSearch);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.Text("title", null, feed.Title);
        xml.Text("link", null, feed.Page);
        xml.Text("description", null, string.Create(CultureInfo.InvariantCulture,
            $"{feed.Total} items, newest first."));
        xml.Text("lastBuildDate", null, Date(feed.Updated));
        xml.Text("generator", null, "NewsSearch");
        xml.Link("self", ContentType, feed.Self);
        xml.Link("search", OpenSearchDescription.ContentType, feed.Origin + OpenSearchDescription.Path);
        if (feed.Next is { } next)
        {
            xml.Link("next", ContentType, next);
        }

        xml.Place(feed);
        foreach (var entry in feed.Entries)
        {
            Write(xml, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.Text("title", null, entry.Title);
        xml.Text("link", null, entry.Link);
        xml.Text("description", null, entry.SummaryHtml);
        if (entry.Author is { } author)
        {
            // The author of RSS itself is an address of electronic mail.
            xml.Text("creator", DublinCore, author);
        }

        foreach (var (field, _, label) in entry.Categories)
        {
            xml.WriteStartElement("category");
            xml.Attribute("domain", field);
            xml.WriteString(FeedXml.Sound(label));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(FeedXml.Sound(entry.Item.Id));
        xml.WriteEndElement();
        if (entry.Published is { } published)
        {
            xml.Text("pubDate", null, Date(published));
        }

        xml.WriteEndElement();
    }

    /// <summary>A date as RFC 822 has it, with four digits of the year.</summary>
    private static string Date(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
