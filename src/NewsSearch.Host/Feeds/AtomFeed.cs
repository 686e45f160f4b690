using System.Xml;

namespace NewsSearch.Host.Feeds;

/// <summary>Writes feeds as Atom (RFC 4287), with pages (RFC 5005) and the elements of OpenSearch 1.1.</summary>
internal static class AtomFeed
{
    /// <summary>The content type.</summary>
    public const string ContentType = "application/atom+xml";

    /// <summary>The document.</summary>
    public static byte[] Write(Feed feed) => FeedXml.Document(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "opensearch", null, FeedXml.OpenSearch);
        xml.Text("id", FeedXml.Atom, feed.Id);
        xml.Text("title", FeedXml.Atom, feed.Title);
        xml.Text("updated", FeedXml.Atom, FeedXml.Instant(feed.Updated));
        Author(xml, "NewsSearch");
        xml.Link("self", ContentType, feed.Self);
        xml.Link("alternate", "text/html", feed.Page);
        xml.Link("search", OpenSearchDescription.ContentType, feed.Origin + OpenSearchDescription.Path);
        if (feed.Next is { } next)
        {
            xml.Link("next", ContentType, next);
        }

        xml.Place(feed);
        foreach (var entry in feed.Entries)
        {
            Write(xml, feed, entry);
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("entry", FeedXml.Atom);
        if (IsLanguage(entry.Item.Language))
        {
            xml.WriteAttributeString("xml", "lang", null, entry.Item.Language);
        }

        xml.Text("id", FeedXml.Atom, Id(entry.Item.Id));
        xml.Text("title", FeedXml.Atom, entry.Title);

        // Atom wants a time of change; what has no date of any kind is older than all that has one.
        xml.Text("updated", FeedXml.Atom,
            FeedXml.Instant(entry.Updated ?? entry.Published ?? DateTimeOffset.UnixEpoch));
        if (entry.Published is { } published)
        {
            xml.Text("published", FeedXml.Atom, FeedXml.Instant(published));
        }

        Author(xml, entry.Author ?? "NewsSearch");
        xml.WriteStartElement("link", FeedXml.Atom);
        xml.Attribute("rel", "alternate");
        xml.Attribute("href", entry.Link);
        xml.WriteEndElement();
        foreach (var (field, key, label) in entry.Categories)
        {
            xml.WriteStartElement("category", FeedXml.Atom);
            xml.Attribute("term", key);
            xml.Attribute("scheme", $"{feed.Origin}/v1/facets/{field}");
            xml.Attribute("label", label);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("summary", FeedXml.Atom);
        xml.Attribute("type", "html");
        xml.WriteString(FeedXml.Sound(entry.SummaryHtml));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", FeedXml.Atom);
        xml.Text("name", FeedXml.Atom, name);
        xml.WriteEndElement();
    }

    /// <summary>The id where it is an address already, as Atom wants it; else a name made of it.</summary>
    private static string Id(string id) =>
        Uri.TryCreate(id, UriKind.Absolute, out var address) && Uri.IsWellFormedUriString(id, UriKind.Absolute)
        && address.Scheme is "http" or "https" or "urn" or "tag"
            ? id
            : FeedBuilder.Urn("item " + id);

    private static bool IsLanguage(string? tag) => tag is { Length: >= 2 and <= 35 } && char.IsAsciiLetter(tag[0])
        && char.IsAsciiLetterOrDigit(tag[^1]) && !tag.Contains("--", StringComparison.Ordinal)
        && tag.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
