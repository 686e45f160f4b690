using NewsSearch.Storage;

namespace NewsSearch.Tests.Suggesting;

/// <summary>Completions against what a look at every item gives.</summary>
public sealed class SuggesterTests
{
    private static readonly NewsItem[] Items =
    [
        Item(
            "1",
            "Negotiations on cotton",
            "The negotiators met in Minsk, and negotiations went on.",
            ["BY"],
            "Jam Kamal Khan"),
        Item("2", "Cotton exports rise", "Pakistan sold cotton. The countries agreed.", ["PK"], "Jam Kamal Khan"),
        Item("3", "Cotton mills reopen", "Exports of yarn from Pakistan, a country of mills.", ["PK"], "Ahsan Iqbal"),
        Item("4", "Floods", "Water rose in the country. Cotton was lost.", ["PK", "US"], null),
        Item("5", "A \"quoted\" OR: title (odd)*", "Nothing else.", ["US"], null),
    ];

    [Theory]
    [InlineData("cott", "cotton", SuggestionKind.Term, 4, "cotton")]
    [InlineData("negotiati", "negotiations", SuggestionKind.Term, 1, "negotiations")]
    [InlineData("countri", "countries", SuggestionKind.Term, 3, "countries")]
    [InlineData("country", "country", SuggestionKind.Term, 3, "country")]
    [InlineData("paki", "Pakistan", SuggestionKind.Term, 2, "Pakistan")]
    [InlineData("belar", "Belarus", SuggestionKind.Country, 1, "country:BY")]
    [InlineData("united st", "United States", SuggestionKind.Country, 2, "country:US")]
    [InlineData("cotton paki", "cotton Pakistan", SuggestionKind.Country, 3, "cotton country:PK")]
    [InlineData(
        "cotton jam kam", "cotton Jam Kamal Khan", SuggestionKind.Minister, 2, "cotton minister:\"Jam Kamal Khan\"")]
    [InlineData("kamal", "Jam Kamal Khan", SuggestionKind.Minister, 2, "minister:\"Jam Kamal Khan\"")]
    [InlineData("minister:iqb", "minister:\"Ahsan Iqbal\"", SuggestionKind.Minister, 1, "minister:\"Ahsan Iqbal\"")]
    [InlineData("agri", "agriculture", SuggestionKind.Sector, 4, "sector:agriculture")]
    [InlineData("exports of cotton mi", "exports of cotton mills", SuggestionKind.Term, 1, "exports of cotton mills")]
    [InlineData("-cott", "-cotton", SuggestionKind.Term, 1, "-cotton")]
    [InlineData("\"cotton expo", "\"cotton exports\"", SuggestionKind.Term, 1, "\"cotton exports\"")]
    [InlineData("cotton exp", "Cotton exports rise", SuggestionKind.Title, 1, "title:\"Cotton exports rise\"")]
    [InlineData("coton", "cotton", SuggestionKind.Term, 4, "cotton")]
    [InlineData("negotietions", "negotiations", SuggestionKind.Term, 1, "negotiations")]
    [InlineData("cotton NEAR paki", "cotton NEAR Pakistan", SuggestionKind.Term, 1, "cotton NEAR Pakistan")]
    [InlineData("pakitsan", "Pakistan", SuggestionKind.Country, 3, "country:PK")]
    [InlineData("quot", "A \"quoted\" OR: title (odd)*", SuggestionKind.Title, 1, null)]
    public async Task What_is_typed_is_completed(
        string typed, string text, SuggestionKind kind, int count, string? query)
    {
        await using var index = await OpenAsync();
        var all = await index.SuggestAsync(typed);
        var found = Assert.Single(all, suggestion => suggestion.Text == text && suggestion.Kind == kind);
        Assert.Equal((count, query ?? found.Query), (found.Count, found.Query));
    }

    [Theory]
    [InlineData("cotton NEAR/3 paki")]
    [InlineData("cotton SENT (mills OR paki")]
    public async Task Near_a_word_there_are_no_values(string typed)
    {
        await using var index = await OpenAsync();
        Assert.All(
            await index.SuggestAsync(typed), suggestion => Assert.NotEqual(SuggestionKind.Country, suggestion.Kind));
        Assert.NotEmpty(await index.SuggestAsync(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("zzzzzz")]
    [InlineData("cotton ")]
    [InlineData("the")]
    [InlineData("cot*")]
    [InlineData("published:20")]
    public async Task Where_nothing_fits_there_is_nothing(string typed)
    {
        await using var index = await OpenAsync();
        Assert.DoesNotContain(await index.SuggestAsync(typed), found => found.Kind == SuggestionKind.Term);
    }

    [Fact]
    public async Task Every_completion_finds_as_many_items_as_it_says_and_they_come_in_this_order()
    {
        await using var index = await OpenAsync();
        var words = Items.SelectMany(item => $"{item.Title} {item.Body}".Split(' ')).Distinct().ToArray();
        int seen = 0;
        foreach (string word in words.SelectMany(word => Enumerable.Range(1, word.Length), (word, n) => word[..n]))
        {
            foreach (string typed in (string[])[word, "cotton " + word, "(cotton OR " + word, "\"" + word])
            {
                var found = await index.SuggestAsync(typed);
                Assert.Equal(found.OrderByDescending(suggestion => suggestion.Count), found);
                Assert.All(found, suggestion => Assert.Equal(index.Search(suggestion.Query).Total, suggestion.Count));
                Assert.Equal(found.Distinct(), found);
                seen += found.Count;
            }
        }

        Assert.True(seen > 500, $"Only {seen} completions.");
    }

    [Fact]
    public async Task Every_word_of_the_items_is_offered_for_all_its_beginnings()
    {
        await using var index = await OpenAsync();
        foreach (string word in (string[])["negotiations", "cotton", "exports", "mills", "yarn", "minsk", "water"])
        {
            for (int length = 2; length <= word.Length; length++)
            {
                var found = await index.SuggestAsync(word[..length], 50);
                Assert.Contains(found, suggestion => suggestion.Kind == SuggestionKind.Term
                    && suggestion.Text.StartsWith(word[..length], StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task Nothing_that_is_typed_throws()
    {
        await using var index = await OpenAsync();
        var random = new Random(7);
        const string Letters = "ab co:\"()*?~^\\-+/'\u201C\uD83D\uDE00\uD800é,.ORcountryNOT\t\n[]{}5";
        for (int i = 0; i < 3_000; i++)
        {
            string typed = string.Concat(Enumerable.Range(0, random.Next(14))
                .Select(_ => Letters[random.Next(Letters.Length)]));
            foreach (var found in await index.SuggestAsync(typed))
            {
                Assert.Equal(index.Search(found.Query).Total, found.Count);
            }
        }

        Assert.Empty(await index.SuggestAsync(new string('a', 100_000)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => index.SuggestAsync("a", 0));
    }

    internal static async Task<NewsIndex> OpenAsync()
    {
        var index = await NewsIndex.OpenAsync("unused", new NewsIndexOptions { Storage = new InMemoryStorage() });
        foreach (var item in Items)
        {
            await index.AddAsync(item);
            await index.RefreshAsync();
        }

        return index;
    }

    private static NewsItem Item(string id, string title, string body, string[] countries, string? minister) => new()
    {
        Id = id,
        Title = title,
        Body = body,
        Published = new DateOnly(2025, 1, int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)),
        Countries = [.. countries.Select(code => new Country(code))],
        Ministers = minister is null ? [] : [new Minister(minister)],
        Sectors = id == "5" ? [] : ["agriculture"],
    };
}
