using System.Buffers;

namespace NewsSearch.Ingest.Html;

/// <summary>Counts how deep the elements of a page may stand within each other, before it is parsed.</summary>
/// <remarks>
/// The rules of browsers look through all open elements at each tag, so that the time of a page with thousands of
/// them grows with the square of its length. The count is never too low, in one pass over the text.
/// </remarks>
internal static class PageNesting
{
    /// <summary>Longer names are cut: they are nobody's.</summary>
    private const int LongestName = 32;

    /// <summary>The end of a tag is looked for no further; a longer one counts as open.</summary>
    private const int LongestTag = 4_096;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/>");

    /// <summary>Elements that hold nothing, or that end where the next of their kind begins.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body",
    };

    /// <summary>Elements in which a tag is text, up to their own end.</summary>
    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase)
        { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    /// <summary>Whether more elements than a limit may be open at once.</summary>
    public static bool Exceeds(string text, int limit)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var uncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, foreign = 0;
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length;
            at = text.IndexOf('<', at + 1))
        {
            if (text.AsSpan(at).StartsWith("<!--"))
            {
                at = text.IndexOf("-->", at, StringComparison.Ordinal);
                if (at < 0)
                {
                    return false;
                }

                continue;
            }

            bool end = text[at + 1] == '/';
            var rest = text.AsSpan(at + (end ? 2 : 1));
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
            {
                continue;
            }

            int length = rest.IndexOfAny(NameEnds);
            var name = rest[..Math.Min(length < 0 ? rest.Length : length, LongestName)];
            if (uncounted.Contains(name))
            {
                continue;
            }

            names.TryGetValue(name, out int count);
            bool isForeign = IsForeign(name);
            if (end)
            {
                names[name] = Math.Max(0, count - 1);
                depth -= count > 0 ? 1 : 0;
                foreign -= isForeign && count > 0 ? 1 : 0;
                continue;
            }

            if (foreign > 0 && ClosesItself(rest))
            {
                continue;
            }

            if (foreign == 0 && RawText.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                at = text.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                {
                    return false;
                }

                continue;
            }

            names[name] = count + 1;
            foreign += isForeign ? 1 : 0;
            if (++depth > limit)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForeign(ReadOnlySpan<char> name) => name.Equals("svg", StringComparison.OrdinalIgnoreCase)
        || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    /// <summary>Only in pictures and formulas does a tag that ends with a slash close itself.</summary>
    private static bool ClosesItself(ReadOnlySpan<char> tag)
    {
        int close = tag[..Math.Min(tag.Length, LongestTag)].IndexOf('>');
        return close > 0 && tag[close - 1] == '/';
    }
}
