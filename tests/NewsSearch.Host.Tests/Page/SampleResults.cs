using Microsoft.AspNetCore.Http;
using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

/// <summary>Results as the library gives them, for tests of what the page makes of them.</summary>
internal static class SampleResults
{
    public static SearchView View(string query = "?q=trade", NewsResults? results = null, SearchOptions? options = null)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new(query);
        var address = SearchAddress.From(context.Request.Query);
        return new()
        {
            Address = address,
            Text = address.First("q") ?? "",
            Options = options ?? new(),
            Results = results ?? Results,
            Statistics = new()
            {
                Items = 8266,
                Oldest = new(2024, 1, 3, 0, 0, 0, TimeSpan.Zero),
                Newest = new(2025, 11, 20, 0, 0, 0, TimeSpan.Zero),
            },
            TookMs = 1.74,
            Site = "http://127.0.0.1:5080",
        };
    }

    public static NewsResults Results { get; } = new()
    {
        Total = 43,
        Parsed = "trade",
        Hits =
        [
            Hit(1, "Minister opens <mark>trade</mark> fair on the river port", "Minister opens trade fair"),
            Hit(2, "Two countries sign a <mark>trade</mark> memorandum &amp; agree on cotton", "Two countries sign"),
            Hit(3, "Grain exporters ask for a shorter customs procedure at the northern border crossing", "Grain"),
        ],
        Facets =
        [
            Facet("minister", ("Jam Kamal Khan", "Jam Kamal Khan", 21), ("Maxim Ryzhenkov", "Maxim Ryzhenkov", 4)),
            Facet("country", ("PK", "Pakistan", 31), ("BY", "Belarus", 9), ("CN", "China", 7)),
            Facet(
                "sector",
                ("trade", "Trade", 43), ("textiles", "Textiles", 12), ("public-finance", "Public finance", 1)),
            Facet("source", ("Arab News", "Arab News", 12), ("Dawn", "Dawn", 31)),
        ],
        Timeline = new()
        {
            Interval = TimelineInterval.Month,
            Missing = 2,
            Buckets = [.. Enumerable.Range(0, 18).Select(month => new TimelineBucket(
                new DateOnly(2024, 1, 1).AddMonths(month),
                new DateOnly(2024, 2, 1).AddMonths(month),
                month * 7 % 5,
                0.02))],
        },
    };

    public static FacetResult Facet(string field, params (string Value, string Label, long Count)[] values) => new()
    {
        Field = field,
        Distinct = values.Length,
        Values = [.. values.Select(value => new FacetValue(value.Value, value.Label, value.Count, false))],
    };

    public static NewsHit Hit(int number, string titleHtml, string title) => new()
    {
        Item = new()
        {
            Id = $"news/{number:000}",
            Title = title,
            Body = "The minister said on Tuesday that trade would grow.\nNothing else was agreed.",
            Published = new DateOnly(2025, 5, 13),
            Source = "Arab News",
            Ministers = [new("Jam Kamal Khan", "Commerce", "PK")],
            Countries = [new("BY", "Belarus"), new("PK", "Pakistan")],
            Sectors = ["trade", "public-finance"],
        },
        TitleHtml = titleHtml,
        Snippets =
        [
            new(
                "The minister said on Tuesday that trade would grow.",
                [new(34, 5)],
                "The minister said on Tuesday that <mark>trade</mark> would grow."),
        ],
    };
}
