using NewsSearch.Tests.Oracles;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Searching;

/// <summary>Explanations add up to the scores that they explain, and have the parts that slow scoring finds.</summary>
public sealed class ScoreExplainerTests(ITestOutputHelper output)
{
    private const int Cases = 60;

    [Fact]
    public async Task Explanations_add_up_to_the_score_whatever_is_searched()
    {
        // Many small segments, some of a block each, many of mixed sizes; then one kind more by chance.
        int chance = Random.Shared.Next(1_000) * CorpusShape.Kinds;
        output.WriteLine($"seed {chance}");
        int explained = 0;
        foreach (int seed in (int[])[0, 1, 6, 7, chance, chance + 1])
        {
            await using var corpus = await RandomCorpus.CreateAsync(CorpusShape.Draw(seed));
            for (int number = 0; number < Cases; number++)
            {
                explained += Check(corpus, RandomCases.Draw(corpus, (seed * 1_003) + number));
            }
        }

        Assert.True(explained > 1_000, $"Only {explained} scores were explained.");
    }

    [Fact]
    public async Task Other_pages_and_the_plain_search_explain_alike()
    {
        await using var corpus = await RandomCorpus.CreateAsync(CorpusShape.Draw(1));
        var query = NewsQuery.AnyOf(string.Join(' ', corpus.Words.Common.Take(4)));
        var options = new SearchOptions { Take = 20, Explain = true, Now = CorpusItems.Now };
        var first = corpus.Index.Search(query, options);
        var second = corpus.Index.Search(query, options with { Skip = 10, Take = 10 });
        Assert.Equal(Text(first.Hits[15].Explanation!), Text(second.Hits[5].Explanation!));
        Assert.All(corpus.Index.Search(query, options with { Explain = false }).Hits, hit => Assert.Null(
            hit.Explanation));
        Assert.All(
            corpus.Index.Search(query, options with { Sort = SortOrder.Newest }).Hits,
            hit => Assert.Null(hit.Explanation));
    }

    private static int Check(RandomCorpus corpus, SearchCase search)
    {
        var options = search.Options with { Sort = SortOrder.Relevance, Explain = true, Take = 12 };
        var hits = corpus.Index.Search(new NewsQuery("", search.Query, "", []), options).Hits;
        foreach (var hit in hits)
        {
            var explanation = hit.Explanation!;
            Assert.True(hit.Score == explanation.Value, $"{search}: {hit.Score} is explained as {explanation.Value}");
            AddsUp(explanation, search);
            var parts = explanation.Details
                .Where(part => !part.Description.StartsWith("rounding", StringComparison.Ordinal)).ToArray();
            double rounding = explanation.Value - parts.Sum(part => part.Value);
            Assert.True(Math.Abs(rounding) <= Math.Abs(explanation.Value) * 6e-8 + float.Epsilon, search.ToString());
            Assert.Equal(
                corpus.Searcher.Parts(search.Query, options, hit.Item.Id),
                parts.Select(part => part.Value).Order(),
                (expected, actual) => Math.Abs(expected - actual) <= Math.Abs(expected) * 1e-12);
        }

        return hits.Count;
    }

    private static void AddsUp(ScoreExplanation explanation, SearchCase search)
    {
        double sum = 0;
        foreach (var detail in explanation.Details)
        {
            sum += detail.Value;
            AddsUp(detail, search);
        }

        Assert.NotEqual("", explanation.Description);
        Assert.True(explanation.Details.Count == 0 || sum == explanation.Value, $"{search}: {Text(explanation)}");
    }

    private static string Text(ScoreExplanation explanation) =>
        $"{explanation.Value:R} {explanation.Description} [{string.Join("; ", explanation.Details.Select(Text))}]";
}
