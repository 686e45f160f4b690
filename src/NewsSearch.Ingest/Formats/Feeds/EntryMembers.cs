using System.Xml;

namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>Reads the elements of an entry into what it says.</summary>
internal static class EntryMembers
{
    /// <summary>Reads the element under the reader to its end.</summary>
    /// <exception cref="XmlException">The document breaks within it.</exception>
    public static void Read(XmlReader xml, FeedVocabulary vocabulary, FeedEntry entry)
    {
        switch (vocabulary)
        {
            case FeedVocabulary.Rss:
                ReadRss(xml, entry);
                break;
            case FeedVocabulary.Atom:
                ReadAtom(xml, entry);
                break;
            case FeedVocabulary.DublinCore:
                ReadDublinCore(xml, entry);
                break;
            case FeedVocabulary.Content when xml.LocalName == "encoded":
                entry.Content = Rich(xml) ?? entry.Content;
                break;
            default:
                ElementText.Skip(xml);
                break;
        }
    }

    private static void ReadRss(XmlReader xml, FeedEntry entry)
    {
        switch (xml.LocalName)
        {
            case "title": entry.Title ??= Line(xml); break;
            case "link": SetLink(entry, Plain(xml)); break;
            case "guid": entry.Id ??= Plain(xml); break;
            case "description": entry.Summary ??= Rich(xml); break;
            case "pubDate": entry.Published = Plain(xml) ?? entry.Published; break;
            case "lastBuildDate": entry.Updated ??= Plain(xml); break;
            case "language": entry.Language = Plain(xml) ?? entry.Language; break;
            case "source": entry.Source ??= Line(xml); break;
            case "author": AddAuthor(entry, Mailbox(Line(xml))); break;
            default: ElementText.Skip(xml); break;
        }
    }

    private static void ReadDublinCore(XmlReader xml, FeedEntry entry)
    {
        switch (xml.LocalName)
        {
            case "creator": AddAuthor(entry, Line(xml)); break;
            case "date" or "issued" or "created": entry.Published ??= Plain(xml); break;
            case "modified": entry.Updated ??= Plain(xml); break;
            case "language": entry.Language = Plain(xml) ?? entry.Language; break;
            case "publisher": entry.Source ??= Line(xml); break;
            case "title": entry.Title ??= Line(xml); break;
            case "identifier": entry.Id ??= Plain(xml); break;
            default: ElementText.Skip(xml); break;
        }
    }

    private static void ReadAtom(XmlReader xml, FeedEntry entry)
    {
        switch (xml.LocalName)
        {
            case "id": entry.Id ??= Plain(xml); break;
            case "title":
                string type = Type(xml);
                entry.Title ??= Construct(xml, type) is { } title ? OneLine(title.Text) : null;
                break;
            case "link": ReadLink(xml, entry); break;
            case "published" or "issued": entry.Published ??= Plain(xml); break;
            case "updated" or "modified": entry.Updated ??= Plain(xml); break;
            case "author": AddAuthor(entry, ElementText.Child(xml, "name")); break;
            case "source": entry.Source ??= ElementText.Child(xml, "title"); break;
            case "summary": entry.Summary ??= Construct(xml, Type(xml)); break;
            case "content": entry.Content ??= Construct(xml, Type(xml)); break;
            default: ElementText.Skip(xml); break;
        }
    }

    private static void ReadLink(XmlReader xml, FeedEntry entry)
    {
        string? href = xml.GetAttribute("href")?.Trim();
        string? relation = xml.GetAttribute("rel");
        if (relation is null or "" or "alternate" && href is { Length: > 0 })
        {
            SetLink(entry, href);
        }
        else if (relation == "self" && entry.IsFeed)
        {
            entry.Addresses.State(href);
        }

        ElementText.Skip(xml);
    }

    private static void SetLink(FeedEntry entry, string? address)
    {
        entry.Link ??= entry.Addresses.Of(address);
        if (entry.IsFeed)
        {
            entry.Addresses.State(entry.Link);
        }
    }

    private static string Type(XmlReader xml) => (xml.GetAttribute("type") ?? "").Trim().ToLowerInvariant();

    /// <summary>A text of Atom (RFC 4287, 3.1 and 4.1.3): only an explicit "text" is never markup.</summary>
    private static (string Text, bool Markup)? Construct(XmlReader xml, string type)
    {
        bool text = type is "" or "html" or "xhtml" or "application/xhtml+xml"
            || type.StartsWith("text", StringComparison.Ordinal);
        if (!text || xml.GetAttribute("src") is not null)
        {
            ElementText.Skip(xml);
            return null;
        }

        if (type is not ("text" or "text/plain"))
        {
            return Rich(xml);
        }

        string plain = ElementText.Read(xml).Text.Trim();
        return plain.Length == 0 ? null : (plain, false);
    }

    private static (string Text, bool Markup)? Rich(XmlReader xml)
    {
        var (text, markup) = ElementText.Read(xml);
        var body = MarkupText.Body(markup ?? text);
        return body.Text.Length == 0 ? null : body;
    }

    private static string? Line(XmlReader xml)
    {
        var (text, markup) = ElementText.Read(xml);
        return Given(MarkupText.Line(markup ?? text));
    }

    private static string? Plain(XmlReader xml) => Given(ElementText.Read(xml).Text.Trim());

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Given(string text) => text.Length == 0 ? null : text;

    /// <summary>
    /// The name of "desk@paper.example (Amna Rind)"; an address without one is no author to be shown.
    /// </summary>
    private static string? Mailbox(string? author)
    {
        if (author is null || !author.Contains('@', StringComparison.Ordinal))
        {
            return author;
        }

        int open = author.IndexOf('(', StringComparison.Ordinal);
        int close = author.LastIndexOf(')');
        if (open >= 0 && close > open)
        {
            return Given(author[(open + 1)..close].Trim());
        }

        int angle = author.IndexOf('<', StringComparison.Ordinal);
        return angle > 0 ? Given(author[..angle].Trim(' ', '"')) : null;
    }

    private static void AddAuthor(FeedEntry entry, string? author)
    {
        if (!string.IsNullOrWhiteSpace(author) && !entry.Authors.Contains(author))
        {
            entry.Authors.Add(author);
        }
    }
}
