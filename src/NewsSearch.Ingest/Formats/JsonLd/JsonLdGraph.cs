using System.Text.Json;

namespace NewsSearch.Ingest.Formats.JsonLd;

/// <summary>The nodes of a document of schema.org: its articles, and what they refer to by <c>@id</c>.</summary>
internal sealed class JsonLdGraph
{
    /// <summary>The members in which articles stand within something else.</summary>
    private static readonly string[] Holders =
        ["@graph", "mainEntity", "itemListElement", "item", "dataFeedElement", "blogPost", "hasPart"];

    private readonly Dictionary<string, JsonElement> _nodes = new(StringComparer.Ordinal);

    /// <summary>Finds the articles of a value, in the order of the document.</summary>
    public JsonLdGraph(JsonElement root)
    {
        var waiting = new Stack<JsonElement>([root]);
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

    /// <summary>The node that a value refers to, or the value itself where it refers to none.</summary>
    public JsonElement Resolve(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && JsonString.Of(value, "@id") is { } id
            && !value.TryGetProperty("name", out _) && _nodes.TryGetValue(id, out var node)
            ? node
            : value;

    private void Add(JsonElement node, Stack<JsonElement> waiting)
    {
        bool article = IsArticle(node);
        if (article)
        {
            Articles.Add(node);
        }
        else
        {
            foreach (string holder in Holders.AsEnumerable().Reverse())
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

    /// <summary>
    /// Whether a node is of a type of written news: NewsArticle, what is derived from it, or its likes.
    /// </summary>
    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return false;
        }

        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsName) : IsName(type);

        static bool IsName(JsonElement value) => JsonString.Of(value) is { } name
            && (name.EndsWith("Article", StringComparison.Ordinal)
                || name.EndsWith("BlogPosting", StringComparison.Ordinal)
                || name is "Report" or "schema:Report");
    }
}
