using System.Diagnostics;
using System.Globalization;
using NewsSearch.Tests.Oracles;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Searching;

/// <summary>Whatever a search skips, it gives what looking at every document gives.</summary>
/// <remarks>
/// NEWSSEARCH_SEARCH_CASES sets how many cases there are, NEWSSEARCH_SEED the seed of the random corpora, and
/// NEWSSEARCH_SEARCH_REPLAY repeats one case: corpus seed, stage and number with a slash between each two, as printed.
/// </remarks>
public sealed class PrunedSearchTests(ITestOutputHelper output)
{
    private const int CasesPerStage = 30;
    private const int ShortCases = 420;

    /// <summary>The cases of a corpus come before and after its segments are merged.</summary>
    private const int Stages = 2;

    // One case of a corpus tells most; the others often fail for the same reason.
    private readonly List<string> _failures = [];
    private int _done;
    private int _cut;

    [Fact]
    public async Task Pruned_searches_give_what_looking_at_every_document_gives()
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_SEARCH_REPLAY") is { Length: > 0 } replay)
        {
            int[] numbers = [.. replay.Split('/').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            await CheckAsync(numbers[0], numbers[1], numbers[2]);
            Assert.True(_failures.Count == 0, string.Join("\n\n", _failures));
            return;
        }

        int cases = Number("NEWSSEARCH_SEARCH_CASES") ?? ShortCases;
        int corpora = Math.Max(1, cases / (CasesPerStage * Stages));
        int first = Number("NEWSSEARCH_SEED") ?? Random.Shared.Next(1_000_000);
        first -= first % CorpusShape.Kinds;
        var watch = Stopwatch.StartNew();
        for (int corpus = 0; corpus < corpora; corpus++)
        {
            // The first half is the same on every run, the others are new each time; kinds of sizes take turns.
            await CheckAsync(corpus < (corpora + 1) / 2 ? corpus : first + corpus);
        }

        output.WriteLine(
            $"{_done} cases on {corpora} corpora in {watch.Elapsed.TotalSeconds:F1} s, first seed {first}; "
            + $"{_cut} have more hits than the page");

        Assert.True(_failures.Count == 0, string.Join("\n\n", _failures));

        // Where everything that matches is shown, nothing can be skipped.
        Assert.True(cases < ShortCases || _cut * 4 > _done, "Too few cases have more hits than the page.");
    }

    private async Task CheckAsync(int seed, int? onlyStage = null, int? onlyCase = null)
    {
        var shape = CorpusShape.Draw(seed);
        output.WriteLine(shape.ToString());
        await using var corpus = await RandomCorpus.CreateAsync(shape);
        for (int stage = 0; stage < Stages; stage++)
        {
            if (stage > 0)
            {
                await corpus.MergeAsync();
            }

            var searches = new List<SearchCase>();
            int failures = _failures.Count;
            for (int number = 0; number < CasesPerStage && _failures.Count == failures; number++)
            {
                if ((onlyStage ?? stage) == stage && (onlyCase ?? number) == number)
                {
                    searches.Add(Check(corpus, seed, stage, number));
                }
            }

            CheckTogether(corpus, searches);
        }
    }

    /// <summary>Searches that run at the same time give what each gives alone.</summary>
    private static void CheckTogether(RandomCorpus corpus, List<SearchCase> searches)
    {
        string[] alone = [.. searches.Select(search => SearchComparison.Summary(corpus, search))];
        Parallel.For(0, searches.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => Assert.True(
            alone[i] == SearchComparison.Summary(corpus, searches[i]),
            $"{searches[i]}\n{corpus.Shape}\nThere are other results where searches run at the same time."));
    }

    private SearchCase Check(RandomCorpus corpus, int seed, int stage, int number)
    {
        var search = RandomCases.Draw(corpus, unchecked((seed * 1_000_003) + (stage * 10_007) + number));
        var expected = corpus.Searcher.Search(search.Query, search.Options);
        _done++;
        _cut += expected.Hits.Count > search.Options.Skip + search.Options.Take ? 1 : 0;
        if (Difference(() => SearchComparison.Difference(corpus, search, expected)) is not { } difference)
        {
            return search;
        }

        string? Now(SearchCase other) => Difference(() => SearchComparison.Difference(corpus, other));
        var smallest = SearchReduction.Reduce(search, smaller => Now(smaller) is not null);
        _failures.Add(
            $"""
            {difference}
            {search}
            Reduced: {Now(smallest)}
            {smallest}
            {corpus.Shape}
            Again: NEWSSEARCH_SEARCH_REPLAY={seed}/{stage}/{number}
            """);
        return search;
    }

    /// <summary>What differs; an exception is a difference, too.</summary>
    private static string? Difference(Func<string?> compare)
    {
        try
        {
            return compare();
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return exception.ToString();
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int value)
            ? value
            : null;
}
