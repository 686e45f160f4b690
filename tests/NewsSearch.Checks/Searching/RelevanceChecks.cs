using System.Globalization;
using Xunit.Abstractions;

namespace NewsSearch.Checks.Searching;

/// <summary>The defaults of the score are chosen by questions that people judged, and by known items.</summary>
/// <remarks>
/// k1 and b by the judged questions, the title's weight by known items, each as what is best over all queries. To tell
/// what the choice is worth for a query that had no part in it, it is made anew without each query, and that query is
/// measured with what the others chose. Intervals are of 2 000 samples of the queries with replacement.
/// </remarks>
public sealed class RelevanceChecks(ITestOutputHelper output)
{
    private const int Samples = 2_000;

    private static readonly float[] K1 = [1.2f, 1.6f, 2f, 2.5f, 3f];
    private static readonly float[] B = [0.6f, 0.75f, 0.9f, 1f];
    private static readonly float[] TitleWeights = [1f, 3f, 5f, 8f];

    [Fact]
    public async Task Length_and_saturation_are_what_judged_articles_choose()
    {
        var articles = new JudgedArticles();
        var defaults = new NewsIndexOptions();
        var grid = new List<(NewsIndexOptions Options, double[] Precision, double[] Gain)>();
        foreach (var (k1, b) in K1.SelectMany(k1 => B.Select(b => (k1, b))))
        {
            var options = new NewsIndexOptions { K1 = k1, B = b };
            var measured = await articles.MeasureAsync(options);
            grid.Add((options, [.. measured.Select(one => one.Precision)], [.. measured.Select(one => one.Gain)]));
            Print($"k1 {k1}, b {b}: MAP {grid[^1].Precision.Average():F4}, nDCG@10 {grid[^1].Gain.Average():F4}");
        }

        double[][] both =
            [.. grid.Select(one => one.Precision.Zip(one.Gain, (left, right) => (left + right) / 2).ToArray())];
        int best = Best(both, without: -1);
        Print($"chosen: k1 {grid[best].Options.K1}, b {grid[best].Options.B}");
        Report("MAP", grid[best].Precision, both, [.. grid.Select(one => one.Precision)]);
        Report("nDCG@10", grid[best].Gain, both, [.. grid.Select(one => one.Gain)]);
        var own = await articles.MeasureAsync(defaults);
        Assert.True(own.Average(one => one.Precision) >= 0.72, "mean average precision of the defaults");
        Assert.True(own.Average(one => one.Gain) >= 0.79, "discounted gain of the defaults");
    }

    [Fact]
    public async Task The_weight_of_titles_is_what_known_items_choose()
    {
        var items = new KnownItems();
        var grid = new List<(double[] Headlines, double[] Leads)>();
        foreach (float weight in TitleWeights)
        {
            grid.Add(await items.RanksAsync(new NewsIndexOptions { TitleWeight = weight }));
            Print($"title {weight}: MRR {grid[^1].Headlines.Average():F4}, of leads {grid[^1].Leads.Average():F4}");
        }

        double[][] all = [.. grid.Select(one => one.Headlines.Concat(one.Leads).ToArray())];
        Print($"chosen: {TitleWeights[Best(all, without: -1)]}");
        Report("MRR", all[Best(all, without: -1)], all, all);
        var (headlines, leads) = await items.RanksAsync(new NewsIndexOptions());
        Assert.True(headlines.Average() >= 0.92, "headlines");
        Assert.True(leads.Average() >= 0.75, "leads");
    }

    // Which row is the best on average, one query left out.
    private static int Best(double[][] rows, int without) => Enumerable.Range(0, rows.Length)
        .MaxBy(row => rows[row].Sum() - (without < 0 ? 0 : rows[row][without]));

    private void Report(string name, double[] chosen, double[][] judged, double[][] measured)
    {
        var random = new Random(1);
        double leftOut = Enumerable.Range(0, chosen.Length).Average(query => measured[Best(judged, query)][query]);
        double[] samples = [.. Enumerable.Range(0, Samples)
            .Select(_ => Enumerable.Range(0, chosen.Length).Average(_ => chosen[random.Next(chosen.Length)])).Order()];
        Print($"{name} {chosen.Average():F4}, left out {leftOut:F4}");
        Print($"95 % {samples[Samples / 40]:F3} to {samples[^(Samples / 40)]:F3}");
    }

    private void Print(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
