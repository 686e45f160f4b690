using System.Security.Cryptography;
using System.Text;
using NewsSearch.Corpus;

namespace NewsSearch.Tests.Corpus;

public sealed class SyntheticCorpusTests
{
    // Of 200 items of seed 1. It changes only when the generator is meant to write another corpus; benchmark results
    // from before such a change do not compare with those after it.
    private const string GoldenHash = "9d805fbaee7a03a713606a685f33ae0e9e654b2b8d0da0e824d5a123935595b0";

    [Fact]
    public void The_bytes_of_seed_one_are_the_golden_ones() =>
        Assert.Equal(GoldenHash, Convert.ToHexStringLower(SHA256.HashData(Write(seed: 1, count: 200))));

    [Theory]
    [InlineData(1)]
    [InlineData(-7)]
    [InlineData(long.MaxValue)]
    public void The_same_seed_gives_the_same_bytes(long seed) => Assert.Equal(Write(seed, 40), Write(seed, 40));

    [Fact]
    public void Another_seed_gives_other_bytes() => Assert.NotEqual(Write(1, 40), Write(2, 40));

    [Fact]
    public void A_small_corpus_is_the_beginning_of_a_large_one()
    {
        byte[] small = Write(3, 25);
        Assert.Equal(small, Write(3, 100)[..small.Length]);
    }

    [Fact]
    public void Nothing_is_written_for_no_items() => Assert.Empty(Write(1, 0));

    [Fact]
    public void A_negative_count_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Write(1, -1));

    [Fact]
    public void Every_line_reads_back_as_the_item_it_was_written_from()
    {
        string[] lines = Encoding.UTF8.GetString(Write(5, 300)).Split('\n');
        Assert.Equal("", lines[^1]);
        var items = new SyntheticCorpus(5).Items(300).ToList();
        Assert.Equal(items.Count, lines.Length - 1);
        for (int i = 0; i < items.Count; i++)
        {
            Assert.Equal(NewsItemJson.ToJson(items[i]), NewsItemJson.ToJson(NewsItemJson.Read(lines[i])));
        }
    }

    [Fact]
    public void Ids_are_distinct_and_every_item_has_title_body_and_a_sector()
    {
        var items = new SyntheticCorpus().Items(2000).ToList();
        Assert.Equal(2000, items.Select(item => item.Id).Distinct().Count());
        Assert.All(items, item => Assert.False(string.IsNullOrWhiteSpace(item.Title)));
        Assert.All(items, item => Assert.False(string.IsNullOrWhiteSpace(item.Body)));
        Assert.All(items, item => Assert.InRange(item.Sectors!.Count, 1, 3));
    }

    [Fact]
    public void Bodies_hold_about_250_words()
    {
        double mean = new SyntheticCorpus().Items(2000).Average(item => Words(item.Body!).Length);
        Assert.InRange(mean, 235, 265);
    }

    [Fact]
    public void Dates_spread_over_ten_years_and_a_few_are_missing()
    {
        var items = new SyntheticCorpus().Items(4000).ToList();
        var perYear = items.Where(item => item.Published is not null).CountBy(item => item.Published!.Value.Day.Year);
        Assert.Equal(Enumerable.Range(2016, 10), perYear.Select(pair => pair.Key).Order());
        // Uniform would be 392 a year; the growth towards the end leaves the first about half of that.
        Assert.All(perYear, pair => Assert.InRange(pair.Value, 150, 700));
        // Two in a hundred of 4 000 are 80, with a standard deviation of 9.
        Assert.InRange(items.Count(item => item.Published is null), 44, 116);
    }

    [Fact]
    public void Word_frequencies_fall_with_the_rank_as_in_English()
    {
        var counts = new SyntheticCorpus().Items(2000).SelectMany(item => Words(item.Body!))
            .CountBy(word => word).Select(pair => pair.Value).OrderDescending().ToArray();

        // Weight 1 / (rank + 2.7) from rank 0: 1st to 10th is (9 + 2.7) / 2.7 = 4.3, 10th to 100th 101.7 / 11.7 = 8.7.
        Assert.InRange((double)counts[0] / counts[9], 3.5, 5);
        Assert.InRange((double)counts[9] / counts[99], 6.5, 10);
        // 100th to 1000th is 9.9; topical words flatten the middle a little.
        Assert.InRange((double)counts[99] / counts[999], 7, 12);
        // Half a million words of English hold some 20 000 to 40 000 different ones.
        Assert.InRange(counts.Length, 20_000, 40_000);
    }

    [Fact]
    public void Few_facet_values_hold_most_of_the_items()
    {
        var items = new SyntheticCorpus().Items(4000).ToList();
        var ministers = items.SelectMany(item => item.Ministers!).CountBy(m => m.Name)
            .Select(pair => pair.Value).OrderDescending().ToArray();
        // Of 400 ministers the first tenth takes over 40 per cent: H(43)-H(3) over H(403)-H(3) is 2.5 / 4.8.
        Assert.True(ministers.Take(40).Sum() > 0.4 * ministers.Sum());
        Assert.True(ministers.Length > 300);
        var countries = items.SelectMany(item => item.Countries!).CountBy(c => c.Code);
        Assert.Equal("PK", countries.MaxBy(pair => pair.Value).Key);
        Assert.Equal(28, items.SelectMany(item => item.Sectors!).Distinct().Count());
    }

    private static string[] Words(string body) =>
        body.Split([' ', '\n', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Write(long seed, int count)
    {
        using var output = new MemoryStream();
        new SyntheticCorpus(seed).WriteTo(output, count);
        return output.ToArray();
    }
}
