using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Oracles;

/// <summary>An item as plain lists of terms.</summary>
internal sealed class ExhaustiveDocument
{
    public ExhaustiveDocument(NewsItem item, Analyzer analyzer)
    {
        Item = item;
        Title = Analyze(item.TitleDerived ? "" : item.Title ?? "", analyzer);
        Body = Analyze(item.Body ?? "", analyzer);
    }

    public NewsItem Item { get; }

    public IReadOnlyList<(string Term, int Position, bool IsStopWord)> Title { get; }

    public IReadOnlyList<(string Term, int Position, bool IsStopWord)> Body { get; }

    public bool IsLive { get; set; } = true;

    public long Seconds => Item.Published is { } date ? date.Instant.ToUnixTimeSeconds() : long.MinValue;

    public int TitleLength => Title.Count(token => !token.IsStopWord);

    public int BodyLength => Body.Count(token => !token.IsStopWord);

    public bool Has(string term, bool titleOnly) =>
        Title.Any(token => token.Term == term) || (!titleOnly && Body.Any(token => token.Term == term));

    public IEnumerable<string> Values(string field) => field switch
    {
        "country" => Item.Countries?.Select(country => country.Code) ?? [],
        "sector" => Item.Sectors ?? [],
        "minister" => Item.Ministers?.Select(minister => minister.Name) ?? [],
        "source" => Item.Source is null ? [] : [Item.Source],
        _ => Item.Facets?.GetValueOrDefault(field) ?? [],
    };

    private static List<(string Term, int Position, bool IsStopWord)> Analyze(string text, Analyzer analyzer)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(i =>
            (Encoding.UTF8.GetString(tokens.Term(i)), tokens[i].Position, tokens[i].IsStopWord))];
    }
}
