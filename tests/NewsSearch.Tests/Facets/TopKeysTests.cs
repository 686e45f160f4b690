using NewsSearch.Facets;

namespace NewsSearch.Tests.Facets;

public sealed class TopKeysTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void The_largest_numbers_are_kept_largest_first(int capacity)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var keys = Enumerable.Range(0, random.Next(300)).Select(_ => (ulong)random.NextInt64(1, 1_000_000))
                .Distinct().ToArray();
            var top = new TopKeys(capacity);
            foreach (ulong key in keys)
            {
                top.Offer(key);
            }

            Assert.Equal(keys.OrderDescending().Take(capacity), top.Sorted().ToArray());
        }
    }
}
