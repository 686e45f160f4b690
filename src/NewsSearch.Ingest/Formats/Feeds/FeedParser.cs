using System.Xml;

namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>Reads the entries of a feed one after the other: RSS 0.9 to 2.0 and Atom.</summary>
/// <remarks>Without document types, so without entities of their own, and without anything from elsewhere.</remarks>
internal sealed class FeedParser : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ArchiveLimits.DocumentBytes,
        MaxCharactersFromEntities = 1_024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlReader _xml;
    private readonly FeedAddress _addresses = new();
    private readonly FeedEntry _feed;
    private readonly bool _explain;
    private FeedVocabulary _unnamed;

    /// <summary>Reads the text of a feed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="explain">Whether what is left out is asked for.</param>
    public FeedParser(string text, bool explain)
    {
        _explain = explain;
        _xml = XmlReader.Create(new StringReader(text), Settings);
        _feed = new FeedEntry(0, _addresses, explain);
    }

    /// <summary>The element that holds the document; null before it is read.</summary>
    public string? Root { get; private set; }

    /// <summary>Whether the document is a feed, as far as its first element says.</summary>
    public bool IsFeed => Root is "rss" or "RDF" or "feed";

    /// <summary>What the feed itself says, as far as it was read.</summary>
    public FeedEntry Feed => _feed;

    /// <summary>The next entry, or null at the end or where the document is no feed.</summary>
    /// <exception cref="XmlException">The document breaks.</exception>
    public FeedEntry? Next()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                LeaveOut(_feed);
                continue;
            }

            _addresses.Enter(_xml);
            if (Root is null)
            {
                Root = _xml.LocalName;
                _unnamed = Root == "feed" ? FeedVocabulary.Atom : FeedVocabulary.Rss;
                _feed.Language = Language();
                if (!IsFeed)
                {
                    return null;
                }

                continue;
            }

            switch (Vocabulary(), _xml.LocalName)
            {
                case (FeedVocabulary.Rss, "channel"):
                    break;
                case (FeedVocabulary.Rss, "item") or (FeedVocabulary.Atom, "entry"):
                    return ReadEntry();
                default:
                    EntryMembers.Read(_xml, Vocabulary(), _feed);
                    break;
            }
        }

        return null;
    }

    public void Dispose() => _xml.Dispose();

    private FeedEntry ReadEntry()
    {
        var entry = new FeedEntry(Line, _addresses, _explain) { Language = Language() };
        int depth = _xml.Depth;
        bool empty = _xml.IsEmptyElement;
        while (!empty && _xml.Read() && !ElementText.IsEnd(_xml, depth))
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                _addresses.Enter(_xml);
                EntryMembers.Read(_xml, Vocabulary(), entry);
            }
            else
            {
                LeaveOut(entry);
            }
        }

        return entry;
    }

    private int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>Characters between elements belong to none of them.</summary>
    private void LeaveOut(FeedEntry entry)
    {
        if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            entry.LeaveOut(Line, "text outside of any element", _xml.Value);
        }
    }

    private FeedVocabulary Vocabulary() => FeedNamespaceTable.Of(_xml.NamespaceURI, _unnamed);

    private string? Language() => _xml.XmlLang is { Length: > 0 } language ? language : null;
}
