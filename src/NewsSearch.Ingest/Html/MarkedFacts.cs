namespace NewsSearch.Ingest.Html;

/// <summary>
/// Reads what the elements of a page say about its article: microdata, <c>time</c>, the author's link.
/// </summary>
internal sealed class MarkedFacts
{
    /// <summary>A date within a longer paragraph is one that the article mentions.</summary>
    private const int LongestDateLine = 250;

    private static readonly string[] Leads = ["By:", "By ", "Written by ", "Author:", "Reported by ", "Posted by "];

    private readonly PageTree _tree;
    private readonly PageHints _hints;
    private readonly PageLengths _lengths;
    private readonly ChromeMarks _chrome;
    private readonly ExtractionOptions _options;

    /// <summary>Prepares reading a page.</summary>
    public MarkedFacts(
        PageTree tree, PageHints hints, PageLengths lengths, ChromeMarks chrome, ExtractionOptions options) =>
        (_tree, _hints, _lengths, _chrome, _options) = (tree, hints, lengths, chrome, options);

    /// <summary>What microdata says, in any element that is not about something else.</summary>
    public PageFacts Microdata()
    {
        var facts = PageFacts.None;
        for (int i = 0; i < _tree.Nodes.Count; i++)
        {
            var node = _tree.Nodes[i];
            if (node["itemtype"] is { } type && IsAboutOthers(type) && node["itemprop"] is null)
            {
                i = node.End - 1;
            }
            else if (node["itemprop"] is { } property && (node.Name == "meta" || !IsWithinComments(i)))
            {
                facts = facts.Or(OfProperty(property.Trim(), i));
            }
        }

        return facts;
    }

    /// <summary>What elements <c>time</c>, and the older ones that stand for them, say beside the article.</summary>
    /// <param name="story">The element that holds the text.</param>
    /// <param name="headline">The node of the headline, or -1.</param>
    public PageFacts Times(int story, int headline)
    {
        NewsDate? above = null, published = null, updated = null;
        for (int i = 0; i < _tree.Nodes.Count; i++)
        {
            var node = _tree.Nodes[i];
            if (IsPassedOver(i))
            {
                i = node.End - 1;
                continue;
            }

            string? stated = node.Name == "time" ? node["datetime"]
                : node.Name is "abbr" or "span" && (_hints[i] & Hint.Byline) != 0 ? node["title"] : null;
            if (!IsDate(stated) || IsMentioned(i) || PageFacts.Date(stated, _options) is not { } date)
            {
                continue;
            }

            if ((_hints[i] & Hint.Updated) != 0 || (_hints[node.Parent] & Hint.Updated) != 0 || IsUpdateLabel(i))
            {
                updated ??= date;
            }
            else if (i < headline && i < story)
            {
                // A date above the headline may be today's, as newspapers print it; one below says more.
                above ??= date;
            }
            else
            {
                published ??= date;
            }
        }

        return new() { Published = published ?? above, Updated = updated };
    }

    /// <summary>The name in the first element that is marked as the author's.</summary>
    public PageFacts Author()
    {
        for (int i = 0; i < _tree.Nodes.Count; i++)
        {
            if (IsPassedOver(i))
            {
                i = _tree.Nodes[i].End - 1;
            }
            else if ((_hints[i] & Hint.Author) != 0 && !_tree.Nodes[i].IsText && _lengths.Text(i) is > 2 and < 80
                && PersonName(_tree.TextOf(i)) is { } name)
            {
                return new() { Author = name };
            }
        }

        return PageFacts.None;
    }

    /// <summary>Whether a part is no place for facts; the footer of an article often says who wrote it when.</summary>
    private bool IsPassedOver(int node) => _chrome.IsMarked(node)
        && !(_tree.Nodes[node].Name == "footer" && _hints[node] == Hint.None && IsWithinArticle(node));

    private bool IsWithinArticle(int node)
    {
        int parent = node;
        while (parent > 0 && _tree.Nodes[parent].Name != "article")
        {
            parent = _tree.Nodes[parent].Parent;
        }

        return parent > 0;
    }

    private PageFacts OfProperty(string property, int node) => property switch
    {
        "headline" => new() { Title = Value(node) },
        "datePublished" or "dateCreated" => new() { Published = PageFacts.Date(Value(node), _options) },
        "dateModified" => new() { Updated = PageFacts.Date(Value(node), _options) },
        "author" or "creator" => new() { Author = PersonName(NameIn(node)) },
        "publisher" or "sourceOrganization" => new() { Source = PageFacts.Name(NameIn(node)) },
        "inLanguage" => new() { Language = MetaFacts.LanguageTag(Value(node)) },
        "mainEntityOfPage" => new() { Url = PageFacts.Address(_tree.Nodes[node]["itemid"] ?? Value(node)) },
        _ => PageFacts.None,
    };

    private string? Value(int node)
    {
        var element = _tree.Nodes[node];
        return PageFacts.Value(element["content"] ?? element["datetime"] ?? element["title"] ?? _tree.TextOf(node));
    }

    /// <summary>The name within a person or an organisation, or what the element itself says.</summary>
    private string? NameIn(int node)
    {
        for (int i = node + 1; i < _tree.Nodes[node].End; i++)
        {
            if (_tree.Nodes[i]["itemprop"] == "name")
            {
                return _tree.Nodes[i]["content"] ?? _tree.TextOf(i);
            }
        }

        return _tree.Nodes[node]["content"] ?? _tree.TextOf(node);
    }

    /// <summary>A name without "By" in front; null where it is rather a sentence or a date.</summary>
    private static string? PersonName(string? text)
    {
        if (PageFacts.Name(text) is not { } name)
        {
            return null;
        }

        foreach (string lead in Leads)
        {
            name = name.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? name[lead.Length..].TrimStart() : name;
        }

        return name.Length is > 2 and < 120 && !name.Any(char.IsAsciiDigit) && name.Count(c => c == ' ') < 10
            ? name : null;
    }

    private static bool IsAboutOthers(string type) => type.EndsWith("Comment", StringComparison.Ordinal)
        || type.EndsWith("WPHeader", StringComparison.Ordinal) || type.EndsWith("WPFooter", StringComparison.Ordinal)
        || type.EndsWith("WPSideBar", StringComparison.Ordinal) || type.EndsWith("ItemList", StringComparison.Ordinal)
        || type.EndsWith("BreadcrumbList", StringComparison.Ordinal)
        || type.EndsWith("VideoObject", StringComparison.Ordinal)
        || type.EndsWith("ImageObject", StringComparison.Ordinal);

    private bool IsWithinComments(int node)
    {
        for (int parent = node; parent > 0; parent = _tree.Nodes[parent].Parent)
        {
            if (_chrome.IsMarked(parent) && parent != node)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDate(string? text) =>
        text is { Length: >= 8 and <= 80 } && char.IsAsciiDigit(text[0]) && text.Count(char.IsAsciiDigit) >= 8;

    /// <summary>Whether a date stands within a paragraph, which then mentions it.</summary>
    private bool IsMentioned(int node)
    {
        for (int parent = _tree.Nodes[node].Parent; parent > 0; parent = _tree.Nodes[parent].Parent)
        {
            if (_tree.Nodes[parent].Name is "p" or "li" or "blockquote" or "td")
            {
                return _lengths.Text(parent) > LongestDateLine && _tree.Nodes[parent].Name != "td";
            }
        }

        return false;
    }

    private bool IsUpdateLabel(int time)
    {
        var before = _tree.Nodes[time - 1];
        return before.IsText && (before.Text.Contains("pdated", StringComparison.Ordinal)
            || before.Text.Contains("odified", StringComparison.Ordinal));
    }
}
