using NewsSearch.Storage;

namespace NewsSearch.Tests.Highlighting;

/// <summary>Words are marked as they are written, however they were typed.</summary>
public sealed class WordMarkTests
{
    [Theory]
    [InlineData("US exports", "The U.S. exports grain", "The <mark>U.S.</mark> <mark>exports</mark> grain")]
    [InlineData("\"us exports\"", "US exports told us exports rose", "US exports told <mark>us exports</mark> rose")]
    [InlineData("US rose", "They told us: US exports rose", "They told us: <mark>US</mark> exports <mark>rose</mark>")]
    [InlineData("us rose", "They told us: US exports rose",
        "They told <mark>us</mark>: <mark>US</mark> exports <mark>rose</mark>")]
    [InlineData("US exports", "US EXPORTS RISE", "<mark>US</mark> <mark>EXPORTS</mark> RISE")]
    [InlineData("\"us exports\"", "US EXPORTS RISE", "<mark>US EXPORTS</mark> RISE")]
    [InlineData("US NEAR/1 rose", "The U.S.A.'s exports rose", "The <mark>U.S.A.'s</mark> exports <mark>rose</mark>")]
    [InlineData("w?o* report", "A WHO report", "A <mark>WHO</mark> <mark>report</mark>")]
    [InlineData("whoo~1 report", "A WHO report", "A <mark>WHO</mark> <mark>report</mark>")]
    [InlineData("cooperation", "regional co-operation now", "regional <mark>co-operation</mark> now")]
    [InlineData("antidumping", "anti-dumping duty", "<mark>anti-dumping</mark> duty")]
    [InlineData("joint-venture", "a joint venture", "a <mark>joint venture</mark>")]
    [InlineData("\"5 billion\"", "Rs5bn for roads", "Rs<mark>5bn</mark> for roads")]
    [InlineData("Rs5bn", "Rs 5 billion for roads", "<mark>Rs 5 billion</mark> for roads")]
    [InlineData("\"3 percent\"", "up 3 per cent", "up <mark>3 per cent</mark>")]
    [InlineData("120000", "Rs1,20,000 more", "Rs<mark>1,20,000</mark> more")]
    [InlineData("pakistan", "Pakistan’s ports", "<mark>Pakistan’s</mark> ports")]
    [InlineData("erdogan", "Erdo\u011Fan spoke", "<mark>Erdo\u011Fan</mark> spoke")]
    [InlineData("cafe", "a cafe\u0301 here", "a <mark>cafe\u0301</mark> here")]
    [InlineData("labor", "the labour party", "the <mark>labour</mark> party")]
    public async Task Words_are_marked_as_they_are_written(string query, string text, string html)
    {
        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(new NewsItem { Id = "1", Body = text });
        await index.RefreshAsync();

        string marked = Assert.Single(index.Search(query).Hits).Snippets[0].Html;

        Assert.Equal(html, marked.Replace("&#39;", "'", StringComparison.Ordinal));
    }
}
