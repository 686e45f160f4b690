using NewsSearch.Searching;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Searching;

public sealed class BestScoresTests(ITestOutputHelper output)
{
    [Fact]
    public void As_many_scores_as_are_sought_reach_it_and_not_many_more()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++)
        {
            int sought = random.Next(1, 30), length = random.Next(1, 400), values = random.Next(1, 1000);
            double[] scores = [.. Enumerable.Range(0, length).Select(_ => (double)random.Next(values))];
            double reached = BestScores.ReachedBy<double>(scores, sought);
            float[] single = Array.ConvertAll(scores, score => (float)score);
            Assert.Equal((float)reached, BestScores.ReachedBy<float>(single, sought));
            bool isTold = sought <= 24 && length >= 64;
            Assert.Equal(isTold, double.IsFinite(reached));
            Assert.True(scores.Count(score => score >= reached) >= sought || !isTold);
            Assert.True(!isTold || scores.Contains(reached));
        }
    }

    [Fact]
    public void It_is_close_to_the_last_of_the_best()
    {
        var random = new Random(7);
        double passed = 0;
        for (int i = 0; i < 200; i++)
        {
            double[] scores = [.. Enumerable.Range(0, 256).Select(_ => random.NextDouble())];
            passed += scores.Count(score => score >= BestScores.ReachedBy<double>(scores, 10));
        }

        Assert.InRange(passed / 200, 10, 14);
    }
}
