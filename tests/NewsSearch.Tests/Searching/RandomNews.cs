using NewsSearch.Queries;

namespace NewsSearch.Tests.Searching;

/// <summary>Items and queries over a small vocabulary, so that words meet often; the seed decides everything.</summary>
internal sealed class RandomNews(int seed)
{
    private static readonly string[] Words =
        [
            "cotton", "trade", "minister", "belarus", "tractor", "export",
            "water", "river", "solar", "school", "rice", "port",
        ];

    private static readonly string[] Countries = ["PK", "BY", "KZ", "CN"];
    private static readonly string[] Sectors = ["trade", "energy", "water"];

    public Random Random { get; } = new(seed);

    public NewsItem Item(int ids) => new()
    {
        Id = "item-" + Random.Next(ids),
        Title = Random.Next(5) == 0 ? null : Text(Random.Next(1, 6)),
        TitleDerived = Random.Next(8) == 0,
        Body = Text(Random.Next(1, Random.Next(4) == 0 ? 120 : 30)),
        Published = Date(),
        Countries = [.. Some(Countries).Select(code => new Country(code))],
        Sectors = [.. Some(Sectors)],
        Source = Random.Next(3) == 0 ? null : "Source " + Random.Next(3),
    };

    public Query Query(int depth = 3) => Random.Next(depth == 0 ? 4 : 8) switch
    {
        0 or 1 => new WordQuery(Word(), Field()),
        2 => new PhraseQuery(Word() + " " + Word(), 0, Field()),
        3 => new PrefixQuery(Word()[..Random.Next(1, 4)], Field()),
        4 => new AndQuery([Query(depth - 1), Query(depth - 1)]),
        5 => new OrQuery([Query(depth - 1), Query(depth - 1), Query(depth - 1)]),
        6 => new AndQuery([Query(depth - 1), new NotQuery(Query(depth - 1))]),
        _ => Random.Next(2) == 0
            ? new BoostQuery(new WordQuery(Word()), Random.Next(1, 9) / 2f)
            : new AndQuery([Query(depth - 1), new FacetQuery("country", Countries[Random.Next(Countries.Length)])]),
    };

    public string? MaybeCountry() => Random.Next(2) == 0 ? null : Countries[Random.Next(Countries.Length)];

    private QueryField Field() => Random.Next(4) == 0 ? QueryField.Title : QueryField.Any;

    private string Word() => Words[Math.Min(Random.Next(Words.Length), Random.Next(Words.Length))];

    private string Text(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Random.Next(6) == 0 ? "the" : Word()));

    private IEnumerable<string> Some(string[] values) => values.Where(_ => Random.Next(3) == 0);

    private NewsDate? Date()
    {
        var day = new DateOnly(2025, 1, 1).AddDays(Random.Next(40));
        return Random.Next(6) switch
        {
            0 => null,
            1 or 2 => new NewsDate(day),
            _ => new NewsDate(new DateTimeOffset(day.ToDateTime(new(Random.Next(24), 30)), TimeSpan.Zero)),
        };
    }
}
