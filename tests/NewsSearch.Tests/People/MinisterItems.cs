using System.Globalization;

namespace NewsSearch.Tests.People;

/// <summary>Items that name ministers, for tests of who is who.</summary>
internal static class MinisterItems
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    /// <summary>An item of a day from 2025 on that names ministers for water.</summary>
    public static NewsItem Item(string id, int day, params string[] names) =>
        OfOffice(id, day, "Water", "PK", names);

    /// <summary>An item of a day that names ministers of an office.</summary>
    public static NewsItem OfOffice(
        string id, int day, string? portfolio, string? jurisdiction, params string[] names) => new()
        {
            Id = id,
            Body = "The minister spoke about canals.",
            Published = new NewsDate(Start.AddDays(day)),
            Ministers = [.. names.Select(name => new Minister(name, portfolio, jurisdiction))],
        };

    /// <summary>Items of one name of an office, one a day.</summary>
    public static IEnumerable<NewsItem> Many(
        string name, int count, string portfolio = "Water", string jurisdiction = "PK", int day = 0) =>
        Enumerable.Range(0, count).Select(i => OfOffice(
            string.Create(CultureInfo.InvariantCulture, $"{name} {portfolio} {day} {i}"),
            day + i, portfolio, jurisdiction, name));

    /// <summary>The counts of ministers that a search gives, as "name count".</summary>
    public static string Counts(NewsIndex index, string query = "", SearchOptions? options = null) => string.Join(
        ", ", index.Search(query, (options ?? new()) with { FacetFields = ["minister"] }).Facets[0].Values
            .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Label} {value.Count}")));
}
