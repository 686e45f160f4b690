namespace NewsSearch.Tests.Reliability;

/// <summary>
/// Makes small items of invented words that analysis leaves as they are, the same from the same seed.
/// </summary>
internal sealed class ItemFactory(Random random)
{
    /// <summary>How many different words there are; low numbers are the frequent ones.</summary>
    public const int Words = 40;

    public static readonly string[] CountryCodes = ["BY", "PK", "DE", "BR", "JP"];

    public static readonly string[] SectorTags = ["trade", "textiles", "energy", "agriculture"];

    public static readonly string[] Sources = ["Daily One", "Daily Two", "Daily Three"];

    private int _version;

    public static string Word(int number) => $"kx{number}q";

    public string RandomWord() => Word((int)(Words * Math.Pow(random.NextDouble(), 2)));

    /// <summary>A new version of an item: no two have the same title.</summary>
    public NewsItem Make(string id) => new()
    {
        Id = id,
        Title = $"vx{_version++}q {Text(random.Next(4))}".Trim(),
        Body = random.Next(20) == 0 ? null : Text(1 + random.Next(60)),
        Published = RandomDate(),
        Source = random.Next(8) == 0 ? null : Sources[random.Next(Sources.Length)],
        Countries = [.. Some(CountryCodes).Select(code => new Country(code))],
        Sectors = [.. Some(SectorTags)],
    };

    public DateOnly RandomDay() => new DateOnly(2024, 1, 1).AddDays(random.Next(60));

    private NewsDate? RandomDate() => random.Next(10) switch
    {
        0 => null,
        < 6 => new NewsDate(RandomDay()),
        _ => new NewsDate(new DateTimeOffset(
            RandomDay(), new TimeOnly(random.Next(24), random.Next(60)), TimeSpan.FromHours(random.Next(-5, 6)))),
    };

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => RandomWord()));

    private IEnumerable<string> Some(string[] values) => values.Where(_ => random.Next(values.Length) == 0);
}
