using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSearch.Ingest.Html;

/// <summary>Makes a tree of the text of a page by the rules that browsers follow.</summary>
/// <remarks>
/// Nothing is fetched and nothing is run. Elements that stand very deep are put beside each other, as browsers do, so
/// that none is lost.
/// </remarks>
internal static class PageParser
{
    /// <summary>The depth at which browsers begin to put elements beside each other.</summary>
    private const int Deepest = 512;

    /// <summary>The tree, or null for a page of more elements than the limit.</summary>
    public static PageTree? Parse(string text)
    {
        int elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = Deepest,
            SkipComments = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref tag, name) =>
                tag.Attributes.Count < AttributeNamesTable.Most && AttributeNamesTable.IsKept(name.Span),
            OnCreated = (_, _) =>
            {
                // There is no other way to make the parser stop.
                if (++elements > ArchiveLimits.PageElements)
                {
                    throw new PageTooLargeException();
                }
            },
        });
        try
        {
            if (PageNesting.Bound(text) is not { } bounded)
            {
                return null;
            }

            using var document = parser.ParseDocument(bounded);
            return Flatten(document.DocumentElement);
        }
        catch (PageTooLargeException)
        {
            return null;
        }
    }

    private static PageTree Flatten(IElement root)
    {
        var nodes = new List<PageNode>();
        var open = new Stack<(INodeList Children, int Next, int Node)>();
        Add(nodes, root, -1);
        open.Push((root.ChildNodes, 0, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                nodes[at.Node].End = nodes.Count;
                continue;
            }

            var child = at.Children[at.Next];
            open.Push(at with { Next = at.Next + 1 });
            if (Add(nodes, child, at.Node) && child is IElement)
            {
                open.Push((child.ChildNodes, 0, nodes.Count - 1));
            }
        }

        return new PageTree(nodes);
    }

    private static bool Add(List<PageNode> nodes, INode node, int parent)
    {
        if (node is IElement element)
        {
            var attributes = new KeyValuePair<string, string>[element.Attributes.Length];
            for (int i = 0; i < attributes.Length; i++)
            {
                var attribute = element.Attributes[i]!;
                attributes[i] = new(attribute.Name, attribute.Value);
            }

            nodes.Add(new PageNode(element.LocalName.ToLowerInvariant(), parent) { Attributes = attributes });
            return true;
        }

        if (node is IText text)
        {
            nodes.Add(new PageNode("", parent) { Text = text.Data, End = nodes.Count + 1 });
            return true;
        }

        return false;
    }
}
