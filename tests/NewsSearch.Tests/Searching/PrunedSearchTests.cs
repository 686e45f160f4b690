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

    [Fact]
    public async Task Pruned_searches_give_what_looking_at_every_document_gives()
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_SEARCH_REPLAY") is { Length: > 0 } replay)
        {
            int[] numbers = [.. replay.Split('/').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            await CheckAsync(numbers[0], numbers[1], numbers[2]);
            return;
        }

        int cases = Number("NEWSSEARCH_SEARCH_CASES") ?? ShortCases;
        int corpora = Math.Max(1, cases / (CasesPerStage * Stages));
        int first = Number("NEWSSEARCH_SEED") ?? Random.Shared.Next(1_000_000);
        first -= first % CorpusShape.Kinds;
        var watch = Stopwatch.StartNew();
        int done = 0;
        for (int corpus = 0; corpus < corpora; corpus++)
        {
            // The first half is the same on every run, the others are new each time; kinds of sizes take turns.
            done += await CheckAsync(corpus < (corpora + 1) / 2 ? corpus : first + corpus);
        }

        output.WriteLine($"{done} cases on {corpora} corpora in {watch.Elapsed.TotalSeconds:F1} s, first seed {first}");
    }

    private async Task<int> CheckAsync(int seed, int? onlyStage = null, int? onlyCase = null)
    {
        var shape = CorpusShape.Draw(seed);
        output.WriteLine(shape.ToString());
        await using var corpus = await RandomCorpus.CreateAsync(shape);
        int done = 0;
        for (int stage = 0; stage < Stages; stage++)
        {
            if (stage > 0)
            {
                await corpus.MergeAsync();
            }

            for (int number = 0; number < CasesPerStage; number++)
            {
                if ((onlyStage ?? stage) == stage && (onlyCase ?? number) == number)
                {
                    Check(corpus, seed, stage, number);
                    done++;
                }
            }
        }

        return done;
    }

    private static void Check(RandomCorpus corpus, int seed, int stage, int number)
    {
        int caseSeed = unchecked((seed * 1_000_003) + (stage * 10_007) + number);
        var search = RandomCases.Draw(corpus, caseSeed);
        string? difference = Difference(corpus, search);
        if (difference is null)
        {
            return;
        }

        var smallest = SearchReduction.Reduce(search, smaller => Difference(corpus, smaller) is not null);
        Assert.Fail(
            $"""
            {difference}
            {search}
            Reduced: {Difference(corpus, smallest)}
            {smallest}
            {corpus.Shape}
            Again: NEWSSEARCH_SEARCH_REPLAY={seed}/{stage}/{number}
            """);
    }

    /// <summary>What differs; an exception is a difference, too.</summary>
    private static string? Difference(RandomCorpus corpus, SearchCase search)
    {
        try
        {
            return SearchComparison.Difference(corpus, search);
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
