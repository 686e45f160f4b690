namespace NewsSearch.Ingest.Html;

/// <summary>Reads the elements <c>meta</c> and <c>link</c>: Open Graph, Dublin Core and other usual names.</summary>
internal static class MetaFacts
{
    private static readonly string[] Titles =
    [
        "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline",
        "citation_title",
    ];

    private static readonly string[] Published =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time",
        "datepublished", "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate",
        "published_time", "published-date", "publication_date", "publicationdate", "pubdate",
        "cxenseparse:recs:publishtime",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
        "article_date_original", "originalpublicationdate", "citation_publication_date", "bt:pubdate",
        "rnews:datepublished", "shareaholic:article_published_time", "displaydate", "article.published", "date",
    ];

    private static readonly string[] Updated =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified",
        "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "modified_time", "article.updated",
        "updated_time",
    ];

    private static readonly string[] Authors =
    [
        "author", "article:author_name", "article:author", "og:article:author", "parsely-author", "sailthru.author",
        "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "citation_author",
    ];

    private static readonly string[] Sources =
        ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "article:publisher", "application-name"];

    private static readonly string[] Languages = ["og:locale", "content-language", "dc.language", "dcterms.language"];

    /// <summary>What these elements say.</summary>
    public static PageFacts Read(PageTree tree, ExtractionOptions options)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        string? canonical = null, language = null;
        foreach (var node in tree.Nodes)
        {
            if (node.Name == "meta" && node["content"] is { } content && PageFacts.Value(content) is { } value)
            {
                foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
                {
                    Add(values, node[attribute], value);
                }
            }
            else if (node.Name == "link" && node["rel"] == "canonical")
            {
                canonical ??= PageFacts.Address(node["href"]);
            }
            else if (node.Name == "html")
            {
                language ??= PageFacts.Value(node["lang"] ?? node["xml:lang"]);
            }
        }

        return new()
        {
            Title = First(values, Titles, PageFacts.Value),
            Published = FirstDate(values, Published, options),
            Updated = FirstDate(values, Updated, options),
            Author = All(values, Authors),
            Source = First(values, Sources, PageFacts.Name),
            Url = canonical ?? First(values, ["og:url"], PageFacts.Address),
            Language = LanguageTag(language) ?? First(values, Languages, LanguageTag),
        };
    }

    /// <summary>A language tag, "en_US" read as "en-US"; null where it is none.</summary>
    public static string? LanguageTag(string? text)
    {
        string? tag = PageFacts.Value(text)?.Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1])
            && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }

    private static void Add(Dictionary<string, List<string>> values, string? name, string value)
    {
        if (name is { Length: > 0 and <= 64 })
        {
            string key = name.Trim().ToLowerInvariant();
            if (!values.TryGetValue(key, out var list))
            {
                values.Add(key, list = []);
            }

            if (list.Count < 16 && !list.Contains(value))
            {
                list.Add(value);
            }
        }
    }

    private static string? First(
        Dictionary<string, List<string>> values, ReadOnlySpan<string> names, Func<string?, string?> read)
    {
        foreach (string name in names)
        {
            if (values.TryGetValue(name, out var list)
                && list.Select(read).OfType<string>().FirstOrDefault() is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static NewsDate? FirstDate(
        Dictionary<string, List<string>> values, ReadOnlySpan<string> names, ExtractionOptions options)
    {
        foreach (string name in names)
        {
            if (values.TryGetValue(name, out var list)
                && list.Select(v => PageFacts.Date(v, options)).FirstOrDefault(d => d is not null) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Several authors are named one by one, under one name.</summary>
    private static string? All(Dictionary<string, List<string>> values, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (values.TryGetValue(name, out var list)
                && string.Join(", ", list.Select(PageFacts.Name).OfType<string>()) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return null;
    }
}
