using System.Text;

namespace NewsSearch.Highlighting;

/// <summary>Writes a text as HTML with marks.</summary>
/// <remarks>
/// Text and tags never mix: every character of the text goes through the escape, and the only tags are the two that
/// stand here. So nothing in a text can become markup, inside or outside of an attribute.
/// </remarks>
internal static class MarkedHtml
{
    /// <summary>The text escaped, with marks around spans, which ascend and do not overlap.</summary>
    public static string Write(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> spans)
    {
        var html = new StringBuilder(text.Length + (spans.Count * 13) + 16);
        int at = 0;
        foreach (var span in spans)
        {
            AppendEscaped(html, text[at..span.Start]);
            html.Append("<mark>");
            AppendEscaped(html, text.Slice(span.Start, span.Length));
            html.Append("</mark>");
            at = span.End;
        }

        AppendEscaped(html, text[at..]);
        return html.ToString();
    }

    private static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int special; (special = text.IndexOfAny("&<>\"'")) >= 0; text = text[(special + 1)..])
        {
            html.Append(text[..special]).Append(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
        }

        html.Append(text);
    }
}
