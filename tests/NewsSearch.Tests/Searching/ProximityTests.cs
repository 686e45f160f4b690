namespace NewsSearch.Tests.Searching;

/// <summary>What stands near each other is found and marked, and nothing else.</summary>
public sealed class ProximityTests
{
    private const string Body =
        "Water in the dam rose. Farmers of Kacho village cheered\n"
        + "The joint venture will trade rice. Rain fell on dams.";

    [Theory]
    [InlineData("water NEAR/2 dam", "[Water] in the [dam] rose")]
    [InlineData("dam NEAR/2 water", "[Water] in the [dam] rose")]
    [InlineData("water NEAR/1 dam", null)]
    [InlineData("dam BEFORE/5 water", null)]
    [InlineData("water BEFORE dam", "[Water] in the [dam] rose")]
    [InlineData("water SENT dam", "[Water] in the [dam] rose")]
    [InlineData("water SENT village", null)]
    [InlineData("water PARA village", "[Water]…[village]")]
    [InlineData("water PARA venture", null)]
    [InlineData("\"joint venture\" NEAR/2 tr*", "[joint venture] will [trade]")]
    [InlineData("(rice OR wheat) BEFORE/0 rain", "[rice]. [Rain]")]
    [InlineData("water NEAR/2 dam NEAR/1 the", "[Water] in [the] [dam]")]
    [InlineData("dam NEAR/30 dams", "[dam]…[dams]")]
    [InlineData("cheered NEAR cheered", null)]
    [InlineData("venture NEAR/2 rice~1", "[venture] will trade [rice]")]
    [InlineData("venture -(water NEAR/1 dam)", "[venture]")]
    public async Task A_query_finds_and_marks(string query, string? marked)
    {
        await using var index = await NewsIndex.OpenAsync(Directory.CreateTempSubdirectory().FullName);
        await index.AddAsync(new NewsItem { Id = "1", Title = "Kacho", Body = Body });
        await index.CommitAsync();
        var hits = index.Search(query, new SearchOptions { SnippetLength = 1000 }).Hits;
        Assert.Equal(marked is not null, hits.Count > 0);
        if (marked is not null)
        {
            string html = hits[0].Snippets[0].Html.Replace("<mark>", "[").Replace("</mark>", "]");
            foreach (string part in marked.Split('…'))
            {
                Assert.Contains(part, html);
            }

            Assert.Equal(marked.Count(c => c == '['), html.Count(c => c == '['));
        }
    }

    [Fact]
    public async Task Nothing_reaches_from_the_title_into_the_body()
    {
        await using var index = await NewsIndex.OpenAsync(Directory.CreateTempSubdirectory().FullName);
        await index.AddAsync(new NewsItem { Id = "1", Title = "Dam full", Body = "Water rose" });
        await index.CommitAsync();
        Assert.Empty(index.Search("full NEAR water").Hits);
        Assert.Empty(index.Search("full SENT water").Hits);
        Assert.Equal("<mark>Dam</mark> <mark>full</mark>", index.Search("dam SENT full").Hits[0].TitleHtml);
        Assert.Single(index.Search("title:dam NEAR full").Hits);
    }

    [Fact]
    public async Task Many_operands_of_many_places_end_soon()
    {
        await using var index = await NewsIndex.OpenAsync(Directory.CreateTempSubdirectory().FullName);
        string body = string.Join(' ', Enumerable.Repeat("dam water", 20_000));
        await index.AddAsync(new NewsItem { Id = "1", Body = body });
        await index.CommitAsync();
        string chain = string.Join(" NEAR/10000 ", Enumerable.Repeat("dam NEAR/9999 wat*", 100));
        Assert.Single(index.Search(chain).Hits);
        Assert.Empty(index.Search(chain + " NEAR village").Hits);
    }
}
