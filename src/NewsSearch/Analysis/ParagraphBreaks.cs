using System.Buffers;

namespace NewsSearch.Analysis;

/// <summary>Finds where paragraphs of news begin.</summary>
/// <remarks>
/// Where a text has a blank line, blank lines part its paragraphs, since its other lines may be wrapped; else every
/// line is a paragraph.
/// </remarks>
internal static class ParagraphBreaks
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\u2028\u2029");

    /// <summary>Fills a list with the offsets at which paragraphs begin, from 0 on.</summary>
    public static void Find(ReadOnlySpan<char> text, List<int> starts)
    {
        starts.Clear();
        starts.Add(0);
        bool hasBlank = false;
        for (int at = 0; at < text.Length;)
        {
            int next = text[at..].IndexOfAny(Ends);
            if (next < 0)
            {
                return;
            }

            bool isBlank = IsBlank(text, at + next, out at);
            if (isBlank && !hasBlank)
            {
                hasBlank = true;
                starts.RemoveRange(1, starts.Count - 1);
            }

            if (at < text.Length && (isBlank || !hasBlank))
            {
                starts.Add(at);
            }
        }
    }

    /// <summary>Whether white space that begins with a line end holds another, which makes a blank line.</summary>
    private static bool IsBlank(ReadOnlySpan<char> text, int start, out int end)
    {
        int lines = 0;
        for (end = start; end < text.Length && char.IsWhiteSpace(text[end]); end++)
        {
            bool isSecondHalf = text[end] == '\n' && end > start && text[end - 1] == '\r';
            lines += text[end] == '\u2029' ? 2 : !isSecondHalf && Ends.Contains(text[end]) ? 1 : 0;
        }

        return lines > 1;
    }
}
