using NewsSearch.Tests.Tidy;

namespace NewsSearch.Tests.Analysis;

/// <summary>The tables of words in the documents say what happens.</summary>
public sealed class WordTableTests
{
    /// <summary>The text of each row, what finds it, and what does not.</summary>
    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (string line in Repository.Read("src/NewsSearch/Analysis/WORDS.md").Split('\n'))
        {
            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
            if (line.StartsWith('|')
                && !line.StartsWith("| ---", StringComparison.Ordinal)
                && !line.StartsWith("| text", StringComparison.Ordinal))
            {
                data.Add(cells[0], cells[1], cells.Length > 2 ? cells[2] : "");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_text_is_found_as_the_table_says(string text, string finds, string doesNotFind)
    {
        await using var index = await NewsIndex.OpenAsync(Directory.CreateTempSubdirectory().FullName);
        await index.AddAsync(new NewsItem { Id = "1", Body = text });
        await index.CommitAsync();
        foreach (string query in Queries(finds))
        {
            var hits = index.Search(query).Hits;
            Assert.True(hits.Count == 1, $"{query} does not find: {text}");
            Assert.True(hits[0].Snippets.Any(snippet => snippet.Spans.Count > 0), $"{query} marks nothing in: {text}");
        }

        foreach (string query in Queries(doesNotFind))
        {
            Assert.True(index.Search(query).Hits.Count == 0, $"{query} finds: {text}");
        }
    }

    [Theory]
    [InlineData("us exports", "told us")]
    [InlineData("US exports", "US")]
    [InlineData("who polio", "who")]
    [InlineData("WHO polio", "WHO")]
    public async Task What_was_typed_comes_first(string query, string first)
    {
        await using var index = await NewsIndex.OpenAsync(Directory.CreateTempSubdirectory().FullName);
        await index.AddAsync([
            new NewsItem { Id = "US", Body = "US exports rose in May" },
            new NewsItem { Id = "told us", Body = "they told us exports rose" },
            new NewsItem { Id = "WHO", Body = "a WHO report on polio" },
            new NewsItem { Id = "who", Body = "a man who reported polio" },
        ]);
        await index.CommitAsync();

        Assert.Equal(first, index.Search(query).Hits[0].Item.Id);
    }

    private static IEnumerable<string> Queries(string cell) => cell.Split('`').Where((_, i) => i % 2 == 1);
}
