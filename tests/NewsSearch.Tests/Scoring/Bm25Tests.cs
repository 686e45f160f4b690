using NewsSearch.Scoring;

namespace NewsSearch.Tests.Scoring;

public sealed class Bm25Tests
{
    [Fact]
    public void No_term_weighs_less_than_nothing_even_if_more_items_have_it_than_have_text_that_counts()
    {
        // Items of stop words only have terms, but their length is 0 and they are not counted as texts.
        var bm25 = new Bm25(new Bm25Parameters(1.2f, 0.75f, 3), new CollectionStatistics(2, 10, 0));
        Assert.True(bm25.Idf(1) > bm25.Idf(2));
        Assert.True(bm25.Idf(9) > 0);
    }
}
