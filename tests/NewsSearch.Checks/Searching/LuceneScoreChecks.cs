using System.Globalization;
using System.Text.Json;
using NewsSearch.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Checks.Searching;

/// <summary>Scores of real articles against Lucene 8, which knows nothing of this library.</summary>
public sealed class LuceneScoreChecks(ITestOutputHelper output)
{
    private const int Depth = 1_000;
    private const double Tolerance = 1e-5;

    [Theory]
    [InlineData("data/pak2025-dev.ndjson.gz")]
    [InlineData("data/reuters-dev.ndjson.gz")]
    public async Task Scores_are_those_of_Lucene(string path)
    {
        var items = Read(path).Where(item => item.Title!.Length + item.Body!.Length > 0).ToArray();
        var queries = Queries(items).ToArray();
        await using var index = await NewsIndex.OpenAsync("unused", new NewsIndexOptions
        {
            Storage = new InMemoryStorage(),
            Similarity = Similarity.Lucene8,
            BufferBytes = 4 * 1024 * 1024,
        });
        await index.AddAsync(items);
        await index.CommitAsync();

        var lucene = Lucene(items, queries);
        int compared = 0;
        for (int i = 0; i < queries.Length; i++)
        {
            var options = new SearchOptions { Take = Depth, Highlight = HighlightMode.None };
            var ours = index.Search(NewsQuery.AnyOf(queries[i]), options)
                .Hits.ToDictionary(hit => hit.Item.Id, hit => hit.Score!.Value);
            compared += Compare(queries[i], lucene.GetValueOrDefault(i) ?? [], ours);
        }

        output.WriteLine($"{path}: {queries.Length} queries, {compared} scores within {Tolerance} of Lucene's");
        Assert.True(compared > 10_000, $"only {compared} scores were compared");
    }

    private static int Compare(
        string query, List<(string Id, double Score)> lucene, Dictionary<string, double> ours)
    {
        Assert.True(lucene.Count == ours.Count, $"{query}: {ours.Count} hits, Lucene has {lucene.Count}");
        double[] sorted = [.. ours.Values.OrderDescending()];
        for (int rank = 0; rank < lucene.Count; rank++)
        {
            Assert.True(
                Math.Abs(lucene[rank].Score - sorted[rank]) <= Tolerance * sorted[rank],
                $"{query}: rank {rank + 1} scores {sorted[rank]}, Lucene {lucene[rank].Score}");
        }

        // Items that score as the last one may stand in one list and not in the other.
        foreach (var (id, score) in lucene.Where(hit => hit.Score > lucene[^1].Score * (1 + Tolerance)))
        {
            Assert.True(
                ours.TryGetValue(id, out double own) && Math.Abs(own - score) <= Tolerance * score,
                $"{query}: {id} scores {own}, Lucene {score}");
        }

        return lucene.Count;
    }

    private static Dictionary<int, List<(string Id, double Score)>> Lucene(NewsItem[] items, string[] queries)
    {
        string folder = Directory.CreateTempSubdirectory("lucene-scores-").FullName;
        try
        {
            string itemFile = Path.Combine(folder, "items.tsv"), queryFile = Path.Combine(folder, "queries.tsv");
            File.WriteAllLines(itemFile, items.Select(item =>
                $"{item.Id}\t0\t\t\t\t{Clean(item.Title)}\t{Clean(item.Body)}"));
            File.WriteAllLines(queryFile, queries.Select((query, i) => $"{i}\t{query}"));
            var hits = new Dictionary<int, List<(string Id, double Score)>>();
            foreach (string line in LucenePeer.Run("LuceneRank", "rank", itemFile, queryFile))
            {
                string[] parts = line.Split(' ');
                int query = int.Parse(parts[0], CultureInfo.InvariantCulture);
                hits.TryAdd(query, []);
                hits[query].Add((parts[2], double.Parse(parts[4], CultureInfo.InvariantCulture)));
            }

            return hits;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<NewsItem> Read(string path)
    {
        foreach (string line in SharedData.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            var item = json.RootElement;
            yield return new()
            {
                Id = item.GetProperty("id").GetString()!,
                Title = Clean(item.GetProperty("title").GetString()),
                Body = Clean(item.GetProperty("text").GetString()).Replace('\u0001', '\n'),
            };
        }
    }

    // As tools/peers/totsv.py: what would break a line of the table.
    private static string Clean(string? text) =>
        (text ?? "").Replace('\t', ' ').Replace('\r', ' ').Replace('\n', '\u0001');

    private static IEnumerable<string> Queries(NewsItem[] items)
    {
        for (int i = 0; i < items.Length; i += 101)
        {
            string[] words = items[i].Title!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
            {
                yield return string.Join(' ', words.Take(2 + (i % 4)));
            }
        }
    }
}
