using NewsSearch.Postings;

namespace NewsSearch.Tests.Postings;

public sealed class DocumentSortTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(95, 200)]
    [InlineData(96, 96)]
    [InlineData(300, 300)]
    [InlineData(300, 50_000)]
    [InlineData(5_000, 70_000)]
    [InlineData(20_000, int.MaxValue)]
    public void Documents_come_in_ascending_order_with_their_places(int count, int limit)
    {
        var random = new Random(count);
        var distinct = new HashSet<int> { limit - 1 };
        while (distinct.Count < count)
        {
            distinct.Add(random.Next(limit));
        }

        int[] documents = [.. distinct];
        random.Shuffle(documents);
        var order = new int[count];
        var sort = new DocumentSort();
        sort.Sort(documents, order);
        Assert.Equal(distinct.Order(), order.Select(place => documents[place]));

        // The same again, now that the memory holds what the first run left.
        sort.Sort(documents, order);
        Assert.Equal(distinct.Order(), order.Select(place => documents[place]));
    }
}
