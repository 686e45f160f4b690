using System.Net;
using System.Text.Json;

namespace NewsSearch.Ingest.Html;

/// <summary>Reads the article that a page describes in JSON-LD, by the terms of schema.org.</summary>
internal sealed class JsonLdFacts
{
    /// <summary>
    /// The members in which further things of a page are named; lists of other articles are not among them.
    /// </summary>
    private static readonly string[] Containers = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>The most authors of an article, and the most types of a thing, that are read.</summary>
    private const int MostNames = 16;

    private readonly List<JsonElement> _articles = [];
    private readonly List<JsonElement> _pages = [];
    private readonly Dictionary<string, JsonElement> _named = new(StringComparer.Ordinal);

    /// <summary>What the scripts of a page say.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="address">The page's address, to tell its article among several; or null.</param>
    public static PageFacts Read(PageTree tree, string? address)
    {
        var reader = new JsonLdFacts();
        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            if (tree.Nodes[i].Name == "script" && IsJsonLd(tree.Nodes[i]["type"]))
            {
                reader.Add(string.Concat(tree.Nodes.Skip(i + 1).Take(tree.Nodes[i].End - i - 1).Select(n => n.Text)));
            }
        }

        return reader.Facts(address);
    }

    private static bool IsJsonLd(string? type) => type is not null
        && type.AsSpan().Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);

    private PageFacts Facts(string? address)
    {
        var facts = PageFacts.None;
        foreach (var article in _articles.OrderByDescending(a => Rank(a, address)).Take(1))
        {
            facts = OfArticle(article);
        }

        foreach (var page in _pages.Take(1))
        {
            // What is said of the page as a whole dates its article, too; its name may be the site's.
            facts = facts.Or(OfArticle(page) with { Title = null, Id = null, Body = null });
        }

        return facts;
    }

    private static int Rank(JsonElement article, string? address) =>
        (address is not null && (Address(article) is { } own && own == address) ? 4 : 0)
        + (Text(article, "articleBody") is not null ? 1 : 0) + (Text(article, "headline") is not null ? 2 : 0);

    private PageFacts OfArticle(JsonElement article)
    {
        string? id = PageFacts.Value(Text(article, "@id"));
        return new()
        {
            Title = PageFacts.Value(Text(article, "headline") ?? Text(article, "name")),
            Published = PageFacts.Value(Text(article, "datePublished") ?? Text(article, "dateCreated")),
            Updated = PageFacts.Value(Text(article, "dateModified")),
            Author = Names(article, "author") ?? Names(article, "creator"),
            Source = Names(article, "publisher") ?? Names(article, "sourceOrganization"),
            Id = Uri.TryCreate(id, UriKind.Absolute, out _) ? id : null,
            Url = Address(article),
            Language = MetaFacts.LanguageTag(Text(article, "inLanguage")),
            Body = Text(article, "articleBody"),
        };
    }

    private static string? Address(JsonElement article)
    {
        if (article.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (PageFacts.Address(Text(article, "url")) is { } url)
        {
            return url;
        }

        return article.TryGetProperty("mainEntityOfPage", out var page)
            ? PageFacts.Address(
                page.ValueKind == JsonValueKind.Object ? Text(page, "@id") ?? Text(page, "url") : String(page))
            : null;
    }

    /// <summary>The names in a member: one or several, as texts, as things, or by reference to things.</summary>
    private string? Names(JsonElement thing, string member)
    {
        if (!thing.TryGetProperty(member, out var value))
        {
            return null;
        }

        var names = new List<string>();
        IEnumerable<JsonElement> several =
            value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(MostNames) : [value];
        foreach (var one in several)
        {
            string? name = one.ValueKind == JsonValueKind.Object
                ? Text(one, "name") ?? (Text(one, "@id") is { } id && _named.TryGetValue(id, out var known)
                    ? Text(known, "name") : null)
                : String(one);
            if (PageFacts.Name(name) is { } found && !names.Contains(found))
            {
                names.Add(found);
            }
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Text(JsonElement thing, string member) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(member, out var value) ? String(value) : null;

    private static string? String(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            value = value.EnumerateArray().FirstOrDefault();
        }

        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@value", out var literal))
        {
            value = literal;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
                ? WebUtility.HtmlDecode(text) : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: the value cannot be read, and others stand beside it.
            return null;
        }
    }

    private void Add(string json)
    {
        if (PageJson.Parse(json) is not { } root)
        {
            return;
        }

        var open = new Queue<JsonElement>([root]);
        while (open.TryDequeue(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var entry in element.EnumerateArray())
                {
                    open.Enqueue(entry);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                Sort(element);
                foreach (string member in Containers)
                {
                    if (element.TryGetProperty(member, out var inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }
    }

    private void Sort(JsonElement thing)
    {
        if (Text(thing, "@id") is { } id)
        {
            _named.TryAdd(id, thing);
        }

        if (!thing.TryGetProperty("@type", out var type))
        {
            return;
        }

        IEnumerable<JsonElement> several =
            type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Take(MostNames) : [type];
        foreach (var one in several)
        {
            string name = String(one) ?? "";
            name = name[(name.LastIndexOfAny(['/', ':']) + 1)..];
            if (name.EndsWith("Article", StringComparison.Ordinal)
                || name is "BlogPosting" or "LiveBlogPosting" or "Report")
            {
                _articles.Add(thing);
                return;
            }

            if (name is "WebPage" or "ItemPage")
            {
                _pages.Add(thing);
                return;
            }
        }
    }
}
