using System.Text;

namespace NewsSearch.Ingest.Html;

/// <summary>The nodes of a page in the order of the document: what stands in a node follows it up to its end.</summary>
/// <remarks>Walks over it are loops over numbers, so that no depth of nesting can overflow the stack.</remarks>
internal sealed class PageTree(IReadOnlyList<PageNode> nodes)
{
    /// <summary>The most characters of one value, such as a headline or a name, that are read.</summary>
    public const int ValueLength = 2_000;

    /// <summary>The nodes; the first is the root.</summary>
    public IReadOnlyList<PageNode> Nodes => nodes;

    /// <summary>The number of the body, or 0.</summary>
    public int Body { get; } = Math.Max(0, FirstNamed(nodes, "body"));

    /// <summary>The text within a node, every run of white space one blank, cut at a limit.</summary>
    public string TextOf(int node, int limit = ValueLength)
    {
        var text = new StringBuilder();
        for (int i = node; i < nodes[node].End && text.Length < limit;)
        {
            var part = nodes[i];
            if (part.Name is "script" or "style" or "template" or "noscript")
            {
                i = part.End;
                continue;
            }

            if (part.IsText)
            {
                Append(text, part.Text, limit);
            }
            else if (text.Length > 0 && text[^1] != ' ' && (part.Name == "br" || ElementNamesTable.IsBlock(part.Name)))
            {
                text.Append(' ');
            }

            i++;
        }

        return text.ToString().Trim();
    }

    /// <summary>The text of all of it in one line.</summary>
    public string Line() => TextOf(0, int.MaxValue);

    /// <summary>Adds characters to a text, every run of white space as one blank.</summary>
    public static void Append(StringBuilder text, string part, int limit = int.MaxValue)
    {
        foreach (char c in part)
        {
            if (text.Length >= limit)
            {
                return;
            }

            if (!IsSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    /// <summary>Whether a character is white space that a browser draws as one blank.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    private static int FirstNamed(IReadOnlyList<PageNode> nodes, string name)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
