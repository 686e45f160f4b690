using System.Text.Json;

namespace NewsSearch.Ingest.Formats.JsonLd;

/// <summary>The nodes of a document of schema.org: its articles, and what they refer to by <c>@id</c>.</summary>
internal sealed class JsonLdGraph
{
    /// <summary>The members in which the thing that a document is about stands within something else.</summary>
    private static readonly string[] Subjects = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>The members in which a document holds articles.</summary>
    private static readonly string[] Lists =
        ["@graph", "mainEntity", "itemListElement", "item", "dataFeedElement", "blogPost", "hasPart"];

    private readonly string[] _holders;
    private readonly Dictionary<string, JsonElement> _nodes = new(StringComparer.Ordinal);

    /// <summary>Finds the articles of some values, in the order of the document.</summary>
    /// <param name="roots">The values.</param>
    /// <param name="lists">Whether the articles of lists are meant; a web page lists those of other pages.</param>
    public JsonLdGraph(IEnumerable<JsonElement> roots, bool lists)
    {
        _holders = lists ? Lists : Subjects;
        var waiting = new Stack<JsonElement>(roots.Reverse());
        while (waiting.TryPop(out var node))
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in node.EnumerateArray().Reverse())
                {
                    waiting.Push(element);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                Add(node, waiting);
            }
        }
    }

    /// <summary>The articles.</summary>
    public List<JsonElement> Articles { get; } = [];

    /// <summary>What describes a web page as a whole.</summary>
    public List<JsonElement> Pages { get; } = [];

    /// <summary>The node that a value refers to, or the value itself where it refers to none.</summary>
    public JsonElement Resolve(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && JsonString.Of(value, "@id") is { } id
            && !value.TryGetProperty("name", out _) && _nodes.TryGetValue(id, out var node)
            ? node
            : value;

    private void Add(JsonElement node, Stack<JsonElement> waiting)
    {
        if (IsOf(node, IsArticle))
        {
            Articles.Add(node);
        }
        else
        {
            if (IsOf(node, type => type is "WebPage" or "ItemPage"))
            {
                Pages.Add(node);
            }

            foreach (string holder in _holders.AsEnumerable().Reverse())
            {
                if (node.TryGetProperty(holder, out var held))
                {
                    waiting.Push(held);
                }
            }
        }

        // A node that only refers to another has no members of its own.
        if (JsonString.Of(node, "@id") is { } id && node.EnumerateObject().Skip(1).Any())
        {
            _nodes.TryAdd(id, node);
        }
    }

    /// <summary>Whether a type is one of written news: NewsArticle, what is derived from it, its likes.</summary>
    private static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal)
        || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type == "Report";

    /// <summary>Whether one of a node's types is of a kind, whatever stands before its name.</summary>
    private static bool IsOf(JsonElement node, Func<string, bool> isKind)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return false;
        }

        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsName) : IsName(type);

        bool IsName(JsonElement value) =>
            JsonString.Of(value) is { } name && isKind(name[(name.LastIndexOfAny(['/', ':']) + 1)..]);
    }
}
