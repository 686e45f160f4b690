using Microsoft.AspNetCore.Components;

namespace NewsSearch.Host.Page;

/// <summary>The text of an item in paragraphs, with marks on what a query matched.</summary>
internal static class MarkedParagraphs
{
    // A browser lays out a million characters in a second; the longest texts an index takes would stop it.
    private const int Longest = 1_000_000;

    /// <summary>The paragraphs, escaped and marked, without blank ones.</summary>
    /// <param name="body">The text; line feeds part its paragraphs.</param>
    /// <param name="marks">What to mark, ascending, not overlapping; one may run over several paragraphs.</param>
    /// <param name="places">Places in the text that gave the item its facet values.</param>
    public static IEnumerable<MarkupString> Of(
        string? body, IReadOnlyList<TextSpan> marks, IEnumerable<Evidence> places)
    {
        string text = Shown(body);
        var marked = new MarkedText(text, marks, places);
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return marked.Write(start, end);
            }

            start = end + 1;
        }
    }

    /// <summary>Whether the text is too long to be shown whole.</summary>
    public static bool IsCut(string? body) => body is { Length: > Longest };

    private static string Shown(string? body) =>
        body is not null && IsCut(body) ? TextStart.Of(body, Longest) : body ?? "";
}
