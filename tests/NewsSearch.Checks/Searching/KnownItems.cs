using System.Text.Json;
using NewsSearch.Storage;

namespace NewsSearch.Checks.Searching;

/// <summary>Articles that somebody looks for by a few words of the headline, or of the first lines.</summary>
internal sealed class KnownItems
{
    private const int Seed = 11;
    private const int Sought = 600;
    private const int LeadLength = 300;
    private const int ShortestWord = 5;
    private const int Depth = 50;

    private readonly NewsItem[] _items;
    private readonly List<(string Id, string Text, bool IsLead)> _queries = [];

    public KnownItems()
    {
        _items = [.. SharedData.Lines("data/pak2025-dev.ndjson.gz").Select(Read)];
        var random = new Random(Seed);
        foreach (var item in _items.OrderBy(_ => random.Next()).Take(Sought))
        {
            Add(item.Id, item.Title!, isLead: false, random);
            Add(item.Id, item.Body![..Math.Min(LeadLength, item.Body!.Length)], isLead: true, random);
        }
    }

    /// <summary>The reciprocal rank of each item that is sought, by words of headlines and of leads.</summary>
    public async Task<(double[] Headlines, double[] Leads)> RanksAsync(NewsIndexOptions options)
    {
        await using var index = await NewsIndex.OpenAsync("unused", options with { Storage = new InMemoryStorage() });
        await index.AddAsync(_items);
        await index.RefreshAsync();
        var ranks = _queries.ToLookup(query => query.IsLead, query => ReciprocalRank(index, query.Id, query.Text));
        return ([.. ranks[false]], [.. ranks[true]]);
    }

    private static double ReciprocalRank(NewsIndex index, string id, string text)
    {
        var options = new SearchOptions { Take = Depth, Highlight = HighlightMode.None };
        int rank = 0;
        foreach (var hit in index.Search(text, options).Hits)
        {
            rank++;
            if (hit.Item.Id == id)
            {
                return 1.0 / rank;
            }
        }

        return 0;
    }

    // Three to five words, of which few are of the kind that nobody remembers.
    private void Add(string id, string text, bool isLead, Random random)
    {
        string[] words = [.. text.Split([' ', '\n', '\t', ',', '.', ':', ';', '(', ')', '\'', '"', '’', '‘', '“', '”'])
            .Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetter))
            .Select(word => word.ToLowerInvariant()).Distinct().OrderBy(_ => random.Next())];
        if (words.Length >= 4)
        {
            _queries.Add((id, string.Join(' ', words.Take(random.Next(3, 6))), isLead));
        }
    }

    private static NewsItem Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new()
        {
            Id = json.RootElement.GetProperty("id").GetString()!,
            Title = json.RootElement.GetProperty("title").GetString(),
            Body = json.RootElement.GetProperty("text").GetString(),
        };
    }
}
