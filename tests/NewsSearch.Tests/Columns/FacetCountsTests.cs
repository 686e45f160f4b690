using Xunit.Abstractions;

namespace NewsSearch.Tests.Columns;

public sealed class FacetCountsTests(ITestOutputHelper output)
{
    private const int Window = 4096;

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(250)]
    [InlineData(5_000)]
    [InlineData(70_000)]
    public void Counters_count_what_a_loop_over_all_values_counts(int values)
    {
        for (int seed = 1; seed <= 4; seed++)
        {
            output.WriteLine($"seed {seed}");
            var facets = new RandomFacets(seed, documents: (2 * Window) + 500, values);
            var column = facets.Column();

            // Nearly none, some, all: what few hits listed must not be left behind for the next search.
            foreach (int percent in new[] { 100, 0, 40, 0, 100, 3 })
            {
                var counts = column.TakeCounts();
                var expected = new uint[values];
                long missing = 0;
                for (int start = 0; start < facets.Documents.Count; start += Window)
                {
                    ushort[] offsets = [.. Enumerable.Range(0, Math.Min(Window, facets.Documents.Count - start))
                        .Where(_ => percent == 0 ? facets.Random.Next(400) == 0 : facets.Random.Next(100) < percent)
                        .Select(offset => (ushort)offset)];
                    if (offsets.Length == 0)
                    {
                        continue;
                    }

                    counts.Add(start, Window, offsets);
                    foreach (ushort offset in offsets)
                    {
                        missing += facets.Documents[start + offset].Length == 0 ? 1 : 0;
                        foreach (int ordinal in facets.Documents[start + offset])
                        {
                            expected[ordinal]++;
                        }
                    }
                }

                Assert.Equal(missing, counts.Missing);
                Assert.All(expected.Index(), pair => Assert.Equal(pair.Item, counts.CountOf(pair.Index)));
                Assert.Equal(expected, counts.Finish());
                if (counts.IsListed)
                {
                    Assert.Equal(
                        expected.Index().Where(pair => pair.Item > 0).Select(pair => pair.Index),
                        counts.Listed.ToArray().Where(code => code < values).Order());
                }

                column.GiveBack(counts);
            }
        }
    }

    [Fact]
    public void Counts_known_beforehand_are_those_of_all_documents()
    {
        var facets = new RandomFacets(seed: 3, documents: 300, values: 50);
        var column = facets.Column();
        var counts = column.TakeCounts();
        counts.AddKnown(column.DocumentCounts, column.MissingCount);
        for (int ordinal = 0; ordinal < 50; ordinal++)
        {
            Assert.Equal((uint)facets.Documents.Count(own => own.Contains(ordinal)), counts.CountOf(ordinal));
        }

        Assert.Equal(facets.Documents.Count(own => own.Length == 0), counts.Missing);
        column.GiveBack(counts);
        Assert.Equal(0u, column.TakeCounts().CountOf(0));
    }
}
