using System.Globalization;
using NewsSearch.Queries;
using NewsSearch.Storage;
using NewsSearch.Tests.Tidy;

namespace NewsSearch.Tests.Queries;

/// <summary>The table of limits in the documents says what happens.</summary>
public sealed class QueryLimitTableTests
{
    private static readonly Dictionary<string, (double Most, Func<int, string> Query)> Limits = new()
    {
        ["NewsLimits.QueryLength"] = (NewsLimits.QueryLength, count => "a" + new string(' ', count - 1)),
        ["NewsLimits.QueryClauses"] = (NewsLimits.QueryClauses, count => Repeat("a ", count)),
        ["NewsLimits.QueryPatterns"] = (NewsLimits.QueryPatterns, count => Repeat("a* b?c d~ ", count / 3)
            + Repeat("e* ", count % 3)),
        ["NewsLimits.QueryDepth"] = (NewsLimits.QueryDepth, count => Repeat("(a (b OR ", count / 2)
            + (count % 2 == 0 ? "c d" : "(c d)") + Repeat("))", count / 2)),
        ["NewsLimits.PhraseWords"] = (NewsLimits.PhraseWords, count => $"\"{Repeat("a ", count)}\""),
        ["QueryParser.MostSlop"] = (QueryParser.MostSlop, count => $"\"a b\"~{count}"),
        ["ProximityOperator.MostDistance"] = (ProximityOperator.MostDistance, count => $"a NEAR/{count} b"),
        ["QueryParser.MostEdits"] = (QueryParser.MostEdits, count => $"word~{count}"),
        ["BoostQuery.Most"] = (BoostQuery.Most, count => $"word^{count}"),
    };

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (string line in Repository.Read("src/NewsSearch/Queries/LIMITS.md").Split('\n'))
        {
            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`'))];
            if (cells.Length == 5 && char.IsAsciiDigit(cells[1][0]))
            {
                rows.Add(cells[1], cells[2], cells[3]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_goes_beyond_a_limit_is_told_by_the_code_of_the_table(
        string most, string constant, string code)
    {
        var (limit, query) = Limits[constant];
        Assert.Equal(limit.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' '), most);
        Assert.DoesNotContain(code, await CodesAsync(query((int)limit)));
        var codes = await CodesAsync(query((int)limit + 1));
        Assert.Equal(code, Assert.Single(codes.Distinct()));
    }

    [Fact]
    public void Every_limit_has_a_row() =>
        Assert.Equal(Limits.Keys.Order(), Rows().Select(row => (string)row[1]).Order());

    [Fact]
    public async Task Patterns_without_number_are_answered_in_bounded_time()
    {
        await using var index = await OpenAsync();
        string text = Repeat("*a*b* ?a* abc~2 ", 5_000);

        var results = index.Search(text, new SearchOptions { Match = MatchMode.Any });

        Assert.Contains(results.Warnings, warning => warning.Code == "too-many-patterns");
        Assert.Single(results.Hits);
    }

    private static async Task<IEnumerable<string>> CodesAsync(string query)
    {
        await using var index = await OpenAsync();
        return index.Search(query).Warnings.Select(warning => warning.Code);
    }

    private static async Task<NewsIndex> OpenAsync()
    {
        var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(new NewsItem { Id = "1", Body = "abc" });
        await index.RefreshAsync();
        return index;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
