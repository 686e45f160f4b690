using System.Text;
using Microsoft.AspNetCore.Components;

namespace NewsSearch.Host.Page;

/// <summary>The text of an item in paragraphs, with marks on what a query matched.</summary>
internal static class MarkedParagraphs
{
    // A browser lays out a million characters in a second; the longest texts an index takes would stop it.
    private const int Longest = 1_000_000;

    /// <summary>The paragraphs, escaped and marked, without blank ones.</summary>
    /// <param name="body">The text; line feeds part its paragraphs.</param>
    /// <param name="spans">What to mark, ascending, not overlapping; a span may run over several paragraphs.</param>
    public static IEnumerable<MarkupString> Of(string? body, IReadOnlyList<TextSpan> spans)
    {
        string text = Shown(body);
        int span = 0;
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed;
            while (span < spans.Count && spans[span].End <= start)
            {
                span++;
            }

            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return Mark(text, start, end, spans, span);
            }

            start = end + 1;
        }
    }

    /// <summary>Whether the text is too long to be shown whole.</summary>
    public static bool IsCut(string? body) => body is { Length: > Longest };

    private static MarkupString Mark(string text, int start, int end, IReadOnlyList<TextSpan> spans, int span)
    {
        var html = new StringBuilder(end - start + 32);
        int at = start;
        for (; span < spans.Count && spans[span].Start < end; span++)
        {
            int from = Math.Max(spans[span].Start, start);
            int to = Math.Min(spans[span].End, end);
            html.Append(Escape(text, at, from)).Append("<mark>").Append(Escape(text, from, to)).Append("</mark>");
            at = to;
        }

        return new(html.Append(Escape(text, at, end)).ToString());
    }

    private static string Escape(string text, int start, int end) => PageEncoder.Html.Encode(text[start..end]);

    private static string Shown(string? body)
    {
        return body is not null && IsCut(body) ? TextStart.Of(body, Longest) : body ?? "";
    }
}
