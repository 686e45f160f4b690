using NewsSearch.Codecs;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.Indexing;

public sealed class IdFilterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20_000)]
    public void Every_id_taken_up_may_be_there_and_few_others(int count)
    {
        var filter = new IdFilter(count);
        for (int id = 0; id < count; id++)
        {
            filter.Add(Hash(id));
        }

        Assert.All(Enumerable.Range(0, count), id => Assert.True(filter.MayContain(Hash(id))));
        int wrong = Enumerable.Range(count, 20_000).Count(id => filter.MayContain(Hash(id)));
        Assert.InRange(wrong, 0, 20_000 * 0.06);
    }

    private static ulong Hash(int id) => KeyHash.Compute(BitConverter.GetBytes(id));
}
