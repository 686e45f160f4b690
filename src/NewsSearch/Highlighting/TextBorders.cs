using System.Globalization;

namespace NewsSearch.Highlighting;

/// <summary>Where a text may be cut: between words, else between characters as readers see them (UAX #29).</summary>
internal static class TextBorders
{
    /// <summary>
    /// A base with more marks than this is no character of any language; it may be cut between its marks. Nor is a
    /// longer run without a space a word.
    /// </summary>
    private const int Longest = 64;

    /// <summary>From here on there are combining marks; no character below, nor any of China, joins the one before.
    /// </summary>
    private const char FirstMark = '\u0300';

    /// <summary>The last border at or before an offset: in front of a space, else behind a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch that is cut begins; the border lies behind it.</param>
    /// <param name="limit">The offset, counted in the text; behind its end means its end.</param>
    public static int Before(string text, int start, int limit)
    {
        if (limit >= text.Length)
        {
            return text.Length;
        }

        int earliest = Math.Max(start, limit - Longest);
        for (int i = limit; i > earliest; i--)
        {
            if (char.IsWhiteSpace(text[i]) && Whole(text, i) == i)
            {
                return i;
            }
        }

        var (before, at) = Around(text, limit);
        return at <= limit ? at : before > start ? before : at;
    }

    /// <summary>The offset itself between two characters, else behind the character that it is in.</summary>
    public static int Whole(string text, int offset) => Around(text, offset).At;

    /// <summary>The offset itself between two characters, else before the character that it is in.</summary>
    public static int Begin(string text, int offset)
    {
        var (before, at) = Around(text, offset);
        return at == offset ? at : before;
    }

    /// <summary>The borders next to an offset: the last before it, and the first at or behind it.</summary>
    private static (int Before, int At) Around(string text, int offset)
    {
        if (offset <= 0 || offset >= text.Length || IsBorder(text, offset))
        {
            return (offset, offset);
        }

        // Characters can only be told apart from a known border on, which is near except in hostile texts.
        int earliest = Math.Max(0, offset - Longest);
        int border = offset - 1;
        while (border > earliest && !IsBorder(text, border))
        {
            border--;
        }

        border -= border > 0 && SplitsPair(text, border) ? 1 : 0;
        int before = border;
        while (border < offset)
        {
            before = border;
            int length = Math.Min(text.Length - border, Longest * 2);
            border += StringInfo.GetNextTextElementLength(text.AsSpan(border, length));
        }

        // A slice of a giant character ends anywhere, but never inside a pair.
        return (before, border < text.Length && SplitsPair(text, border) ? border + 1 : border);
    }

    private static bool IsBorder(string text, int offset) =>
        (text[offset] is < FirstMark and not '\n' or >= '\u4E00' and <= '\u9FFF') && !JoinsNext(text[offset - 1]);

    /// <summary>Signs such as the Arabic year sign join the character behind them (Prepend of UAX #29).</summary>
    private static bool JoinsNext(char c) => c == '\u0D4E'
        || (c >= '\u0600' && char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Surrogate);

    private static bool SplitsPair(string text, int offset) =>
        char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
