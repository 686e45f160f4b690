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
                (int line, var before) = (Line(xml), entry.Content);
                entry.Content = Rich(xml, entry) ?? before;
                entry.LeaveOut(
                    line, "replaced by another text", ReferenceEquals(before, entry.Content) ? null : before);
                break;
            default:
                ElementText.Skip(xml, entry);
                break;
        }
    }

    private static void ReadRss(XmlReader xml, FeedEntry entry)
    {
        switch (xml.LocalName)
        {
            case "title": entry.Title = First(xml, entry, entry.Title, OneLine); break;
            case "link": SetLink(entry, Plain(xml)); break;
            case "guid": entry.Id = First(xml, entry, entry.Id, Plain); break;
            case "description": SetSummary(xml, entry, Rich); break;
            case "pubDate": entry.Published = Plain(xml) ?? entry.Published; break;
            case "lastBuildDate": entry.Updated ??= Plain(xml); break;
            case "language": entry.Language = Plain(xml) ?? entry.Language; break;
            case "source": entry.Source = First(xml, entry, entry.Source, OneLine); break;
            case "author": AddMailbox(xml, entry); break;
            default: ElementText.Skip(xml, entry); break;
        }
    }

    private static void ReadDublinCore(XmlReader xml, FeedEntry entry)
    {
        switch (xml.LocalName)
        {
            case "creator": AddAuthor(entry, OneLine(xml)); break;
            case "date" or "issued" or "created": entry.Published ??= Plain(xml); break;
            case "modified": entry.Updated ??= Plain(xml); break;
            case "language": entry.Language = Plain(xml) ?? entry.Language; break;
            case "publisher": entry.Source = First(xml, entry, entry.Source, OneLine); break;
            case "title": entry.Title = First(xml, entry, entry.Title, OneLine); break;
            case "identifier": entry.Id = First(xml, entry, entry.Id, Plain); break;
            default: ElementText.Skip(xml, entry); break;
        }
    }

    private static void ReadAtom(XmlReader xml, FeedEntry entry)
    {
        switch (xml.LocalName)
        {
            case "id": entry.Id = First(xml, entry, entry.Id, Plain); break;
            case "title":
                entry.Title = First(xml, entry, entry.Title, Heading);
                break;
            case "link": ReadLink(xml, entry); break;
            case "published" or "issued": entry.Published ??= Plain(xml); break;
            case "updated" or "modified": entry.Updated ??= Plain(xml); break;
            case "author": AddAuthor(entry, ElementText.Child(xml, "name", entry)); break;
            case "source":
                entry.Source = First(xml, entry, entry.Source, x => ElementText.Child(x, "title", entry));
                break;
            case "summary": SetSummary(xml, entry, Construct); break;
            case "content":
                int line = Line(xml);
                var content = Construct(xml, entry);
                entry.LeaveOut(line, "another text was read before", entry.Content is null ? null : content);
                entry.Content ??= content;
                break;
            default: ElementText.Skip(xml, entry); break;
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

        ElementText.Skip(xml, entry);
    }

    private static void SetLink(FeedEntry entry, string? address)
    {
        entry.Link ??= entry.Addresses.Of(address);
        if (entry.IsFeed)
        {
            entry.Addresses.State(entry.Link);
        }
    }

    /// <summary>The value of a member that counts where it stands first, however often it is said.</summary>
    private static string? First(
        XmlReader xml, FeedEntry entry, string? before, Func<XmlReader, string?> read)
    {
        var (line, name) = (Line(xml), xml.Name);
        string? said = read(xml);
        if (before is not null && said != before)
        {
            entry.LeaveOut(line, $"a second {name}", said);
        }

        return before ?? said;
    }

    private static void SetSummary(XmlReader xml, FeedEntry entry, Func<XmlReader, FeedEntry, BodyText?> read)
    {
        var (line, name) = (Line(xml), xml.Name);
        var said = read(xml, entry);
        entry.LeaveOut(line, $"a second {name}", entry.Summary is null ? null : said);
        entry.Summary ??= said;
    }

    private static int Line(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;

    private static string Type(XmlReader xml) => (xml.GetAttribute("type") ?? "").Trim().ToLowerInvariant();

    /// <summary>A text of Atom (RFC 4287, 3.1 and 4.1.3): only an explicit "text" is never markup.</summary>
    private static BodyText? Construct(XmlReader xml, FeedEntry entry)
    {
        string type = Type(xml);
        if (!IsText(type) || xml.GetAttribute("src") is not null)
        {
            ElementText.Skip(xml, entry);
            return null;
        }

        if (type is not ("text" or "text/plain"))
        {
            return Rich(xml, entry);
        }

        string plain = ElementText.Read(xml).Text.Trim();
        return plain.Length == 0 ? null : new BodyText(plain, false, plain);
    }

    private static BodyText? Rich(XmlReader xml, FeedEntry entry)
    {
        var (text, markup) = ElementText.Read(xml);
        var body = MarkupText.Body(markup ?? text, entry.IsExplained);
        return body.Text.Length == 0 ? null : body;
    }

    private static bool IsText(string type) => type is "" or "html" or "xhtml" or "application/xhtml+xml"
        || type.StartsWith("text", StringComparison.Ordinal);

    /// <summary>The headline of an entry of Atom, which may be markup.</summary>
    private static string? Heading(XmlReader xml)
    {
        string type = Type(xml);
        string? said = type is "text" or "text/plain" ? Plain(xml) : OneLine(xml);
        return said is not null && IsText(type) ? MarkupText.OneLine(said) : null;
    }

    private static string? OneLine(XmlReader xml)
    {
        var (text, markup) = ElementText.Read(xml);
        return Given(MarkupText.Line(markup ?? text));
    }

    private static string? Plain(XmlReader xml) => Given(ElementText.Read(xml).Text.Trim());

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

    private static void AddMailbox(XmlReader xml, FeedEntry entry)
    {
        int line = Line(xml);
        string? said = OneLine(xml);
        string? author = Mailbox(said);
        entry.LeaveOut(line, "address of the author", author == said ? null : said);
        AddAuthor(entry, author);
    }

    private static void AddAuthor(FeedEntry entry, string? author)
    {
        if (!string.IsNullOrWhiteSpace(author) && !entry.Authors.Contains(author))
        {
            entry.Authors.Add(author);
        }
    }
}
