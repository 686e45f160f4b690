using System.Buffers;

namespace NewsSearch.Highlighting;

/// <summary>Writes a text as HTML with marks.</summary>
/// <remarks>
/// Text and tags never mix: every character of the text goes through the escape, and the only tags are the two that
/// stand here. So nothing in a text can become markup, inside or outside of an attribute.
/// </remarks>
internal static class MarkedHtml
{
    private const int LongestOnStack = 2048;
    private static readonly SearchValues<char> Specials = SearchValues.Create("&<>\"'");

    private const string Open = "<mark>";
    private const string Close = "</mark>";

    /// <summary>The text escaped, with marks around spans, which ascend and do not overlap.</summary>
    public static string Write(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> spans)
    {
        int needed = checked(EscapedLength(text) + (spans.Count * (Open.Length + Close.Length)));
        char[]? rented = needed > LongestOnStack ? ArrayPool<char>.Shared.Rent(needed) : null;
        Span<char> html = rented ?? stackalloc char[LongestOnStack];
        int at = 0, length = 0;
        foreach (var span in spans)
        {
            AppendEscaped(text[at..span.Start], html, ref length);
            Append(Open, html, ref length);
            AppendEscaped(text.Slice(span.Start, span.Length), html, ref length);
            Append(Close, html, ref length);
            at = span.End;
        }

        AppendEscaped(text[at..], html, ref length);
        string written = new(html[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return written;
    }

    private static int EscapedLength(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        for (int special; (special = text.IndexOfAny(Specials)) >= 0; text = text[(special + 1)..])
        {
            length = checked(length + Escape(text[special]).Length - 1);
        }

        return length;
    }

    private static string Escape(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    private static void AppendEscaped(ReadOnlySpan<char> text, Span<char> html, ref int length)
    {
        for (int special; (special = text.IndexOfAny(Specials)) >= 0; text = text[(special + 1)..])
        {
            Append(text[..special], html, ref length);
            Append(Escape(text[special]), html, ref length);
        }

        Append(text, html, ref length);
    }

    private static void Append(ReadOnlySpan<char> text, Span<char> html, ref int length)
    {
        text.CopyTo(html[length..]);
        length += text.Length;
    }
}
