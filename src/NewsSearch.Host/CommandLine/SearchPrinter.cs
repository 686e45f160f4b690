using System.Globalization;
using System.Text;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.CommandLine;

/// <summary>Prints what a search found for people; matches are bold on a terminal.</summary>
internal sealed class SearchPrinter(TextWriter output, TextWriter notes, bool isTerminal)
{
    /// <summary>Prints hits, facets and timeline; warnings go to the other writer.</summary>
    public void Print(SearchRequest request, NewsResults results, double tookMs)
    {
        foreach (var warning in results.Warnings)
        {
            notes.WriteLine($"warning: {Plain(warning.Message)}");
        }

        string collapsed = results.TotalItems is { } items
            ? string.Create(CultureInfo.InvariantCulture, $" ({items} with copies)") : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{results.Total ?? results.Hits.Count} items{collapsed}, {tookMs:0.0} ms"));
        if (results.Suggestion is { } suggestion)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Did you mean: {Plain(suggestion.Text)} ({suggestion.Total} items)"));
        }

        int rank = request.Options.Skip;
        foreach (var hit in results.Hits)
        {
            Print(hit, ++rank);
        }

        foreach (var facet in results.Facets)
        {
            output.WriteLine();
            output.WriteLine($"{facet.Field}:");
            foreach (var value in facet.Values)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {value.Count,8}  {Plain(value.Label)}{(value.Selected ? " *" : "")}"));
            }
        }

        foreach (var bucket in results.Timeline?.Buckets ?? [])
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bucket.From:O}  {bucket.Count,8}"));
        }
    }

    private void Print(NewsHit hit, int rank)
    {
        var item = hit.Item;
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rank,3}. {Marked(item.Title ?? item.Id, hit.TitleSpans)}"));
        string[] about =
        [
            item.Published?.ToString() ?? "undated",
            item.Source ?? "",
            string.Join(", ", item.Ministers?.Select(m => m.Name) ?? []),
            string.Join(", ", item.Countries?.Select(c => c.Code) ?? []),
            string.Join(", ", item.Sectors ?? []),
        ];
        output.WriteLine("     " + Plain(string.Join(" · ", about.Where(a => a.Length > 0))));
        foreach (var snippet in hit.Snippets.Where(snippet => snippet.Text.Length > 0))
        {
            output.WriteLine("     " + Marked(snippet.Text, snippet.Spans));
        }

        string copies = hit.Duplicates is { Count: > 0 and var count }
            ? string.Create(CultureInfo.InvariantCulture, $" + {count} {(count == 1 ? "copy" : "copies")}") : "";
        output.WriteLine("     " + Plain(item.Id) + copies);
        if (hit.Explanation is { } explanation)
        {
            Print(explanation, "     ");
        }
    }

    /// <summary>A part of the score, and below it what it is the sum of.</summary>
    private void Print(ScoreExplanation part, string indent)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{indent}{part.Value:0.0000}  {Plain(part.Description)}"));
        foreach (var detail in part.Details)
        {
            Print(detail, indent + "  ");
        }
    }

    private string Marked(string text, IReadOnlyList<TextSpan> spans)
    {
        if (!isTerminal)
        {
            return Plain(text);
        }

        var marked = new StringBuilder();
        int end = 0;
        foreach (var span in spans)
        {
            marked.Append(Plain(text[end..span.Start])).Append("\e[1m");
            marked.Append(Plain(text[span.Start..span.End])).Append("\e[0m");
            end = span.End;
        }

        return marked.Append(Plain(text[end..])).ToString();
    }

    /// <summary>The text on one line and without controls, which could command a terminal.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
