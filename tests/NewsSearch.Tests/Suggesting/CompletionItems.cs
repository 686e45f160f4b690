using NewsSearch.Storage;

namespace NewsSearch.Tests.Suggesting;

/// <summary>A random index of several segments and deleted items, and its live items in a list.</summary>
internal sealed class CompletionItems : IAsyncDisposable
{
    private static readonly string[] Words =
    [
        "trade", "traded", "traders", "trading", "tram", "country", "countries", "cotton", "cost", "negotiations",
        "negotiate", "minister", "ministry", "ministries", "mine", "mines", "the", "of", "река", "реки", "торговля",
        "تجارت", "تجار", "貿易", "élève", "école", "eclat", "Straße", "strait", "U.S.", "NATO", "nation", "1,200", "12",
        "e-mail", "emails", "o'clock", "China's", "china", "Кабул", "Kabul",
    ];

    private static readonly string[] Codes = ["PK", "BY", "US", "DE", "CI", "GW", "GN", "GB"];
    private static readonly string[] Sectors = ["trade", "textiles", "agriculture", "transport"];
    private static readonly string[] Ministers = ["Jam Kamal Khan", "Ahsan Iqbal", "Béla Kovács", "Ana María López"];

    private CompletionItems(NewsIndex index) => Index = index;

    public NewsIndex Index { get; }

    /// <summary>The live items, newest first.</summary>
    public List<NewsItem> Live { get; private set; } = [];

    public static async Task<CompletionItems> CreateAsync(int seed)
    {
        var random = new Random(seed);
        var items = new CompletionItems(await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), Merge = false }));
        var live = new Dictionary<string, NewsItem>();
        for (int segment = 0; segment < 1 + (seed % 4); segment++)
        {
            for (int i = 0; i < 25; i++)
            {
                var item = Item(random, live.Count, random.Next(4) == 0 ? random.Next(live.Count + 1) : live.Count);
                live[item.Id] = item;
                await items.Index.AddAsync(item);
            }

            foreach (string id in live.Keys.Where(_ => random.Next(6) == 0 && seed % 3 > 0).ToArray())
            {
                live.Remove(id);
                await items.Index.DeleteAsync(id);
            }

            await items.Index.RefreshAsync();
        }

        items.Live = [.. live.Values.OrderByDescending(item => item.Published!.Value)];
        return items;
    }

    public ValueTask DisposeAsync() => Index.DisposeAsync();

    // Of different days, so that the newest title is known.
    private static NewsItem Item(Random random, int day, int id) => new()
    {
        Id = $"item{id}",
        Title = Text(random, 3),
        Body = Text(random, 8),
        Published = new DateOnly(2020, 1, 1).AddDays((day * 37 % 900) + (1000 * random.Next(3))),
        Countries = [.. Some(random, Codes).Select(code => new Country(code))],
        Ministers = [.. Some(random, Ministers).Select(name => new Minister(name))],
        Sectors = [.. Some(random, Sectors)],
    };

    private static string Text(Random random, int length) => string.Join(
        ' ', Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)]));

    private static string[] Some(Random random, string[] values) => [.. values.Where(_ => random.Next(4) == 0)];
}
