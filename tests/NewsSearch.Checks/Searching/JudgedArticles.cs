using System.Text.Json;
using NewsSearch.Storage;

namespace NewsSearch.Checks.Searching;

/// <summary>The articles of TIME 1963, questions about them, and what people judged to answer them.</summary>
internal sealed class JudgedArticles
{
    private const int Depth = 300;
    private const int GainDepth = 10;

    private readonly NewsItem[] _items;
    private readonly (HashSet<string> Relevant, string Text)[] _queries;

    public JudgedArticles()
    {
        _items = [.. Read("docs.ndjson.gz").Select(row => new NewsItem { Id = row.Id, Body = row.Text })];
        var relevant = SharedData.Lines("data/time-dev/qrels.tsv").Skip(1).Select(line => line.Split('\t'))
            .Where(row => row[2] != "0").ToLookup(row => row[0], row => row[1]);
        _queries = [.. Read("queries.ndjson").Where(query => relevant.Contains(query.Id))
            .Select(query => (relevant[query.Id].ToHashSet(), query.Text))];
    }

    /// <summary>Average precision, and discounted gain of ten over the best there can be, of each question.</summary>
    public async Task<(double Precision, double Gain)[]> MeasureAsync(NewsIndexOptions options)
    {
        await using var index = await NewsIndex.OpenAsync("unused", options with { Storage = new InMemoryStorage() });
        await index.AddAsync(_items);
        await index.RefreshAsync();
        return Array.ConvertAll(_queries, query => Measure(index, query.Relevant, query.Text));
    }

    private static (double Precision, double Gain) Measure(NewsIndex index, HashSet<string> relevant, string text)
    {
        var options = new SearchOptions { Take = Depth, Highlight = HighlightMode.None };
        double precision = 0, gain = 0, best = 0;
        int rank = 0, found = 0;
        foreach (var hit in index.Search(NewsQuery.AnyOf(text), options).Hits)
        {
            rank++;
            if (relevant.Contains(hit.Item.Id))
            {
                precision += ++found / (double)rank;
                gain += rank <= GainDepth ? Discount(rank) : 0;
            }
        }

        for (rank = 1; rank <= Math.Min(GainDepth, relevant.Count); rank++)
        {
            best += Discount(rank);
        }

        return (precision / relevant.Count, gain / best);
    }

    private static double Discount(int rank) => 1 / Math.Log2(rank + 1);

    private static IEnumerable<(string Id, string Text)> Read(string file)
    {
        foreach (string line in SharedData.Lines("data/time-dev/" + file))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("id").GetString()!,
                json.RootElement.GetProperty("text").GetString()!);
        }
    }
}
