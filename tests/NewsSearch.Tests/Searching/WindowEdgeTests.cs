using System.Globalization;
using NewsSearch.Storage;

namespace NewsSearch.Tests.Searching;

/// <summary>Ranges of dates that begin and end at every document about the ends of blocks and windows.</summary>
public sealed class WindowEdgeTests
{
    private const int Documents = 16_640;

    private static readonly DateTimeOffset Newest = new(2025, 5, 13, 0, 0, 0, TimeSpan.Zero);
    private static readonly int[] Edges = [0, 1, 255, 256, 257, 4095, 4096, 4097, 8192, 16383, 16384, 16385, 16639];

    [Fact]
    public async Task A_range_from_one_document_to_another_has_just_those_and_what_lies_between()
    {
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), Merge = false });
        await index.AddAsync(Enumerable.Range(0, Documents).Select(number => new NewsItem
        {
            Id = number.ToString("D5", CultureInfo.InvariantCulture),
            Body = number % 2 == 0 ? "cotton trade" : "cotton port",
            Published = Newest.AddSeconds(-number),
        }));
        await index.RefreshAsync();
        foreach (int first in Edges)
        {
            foreach (int last in Edges.Where(edge => edge >= first))
            {
                // The end of a range is not part of it.
                var range = DateRange.Between(Newest.AddSeconds(-last), Newest.AddSeconds(-first + 1));
                foreach (string query in (string[])["", "cotton", "cotton -trade", "trade OR port", "cotton AND port"])
                {
                    Check(index, query, range, first, last);
                }
            }
        }
    }

    private static void Check(NewsIndex index, string query, DateRange range, int first, int last)
    {
        bool onlyOdd = query is "cotton -trade" or "cotton AND port";
        int[] expected = [.. Enumerable.Range(first, last - first + 1).Where(number => !onlyOdd || number % 2 == 1)];
        foreach (var sort in Enum.GetValues<SortOrder>())
        {
            foreach (var total in Enum.GetValues<TotalMode>())
            {
                var results = index.Search(query, new()
                {
                    Published = range,
                    Sort = sort,
                    Total = total,
                    Take = 3,
                    Highlight = HighlightMode.None,
                });
                Assert.Equal(total == TotalMode.Exact ? expected.Length : null, results.Total);
                var hits = results.Hits.Select(hit => int.Parse(hit.Item.Id, CultureInfo.InvariantCulture));

                // By relevance trade and port differ a little where both count; the others have equal scores.
                if (sort != SortOrder.Relevance || query != "trade OR port")
                {
                    Assert.Equal((sort == SortOrder.Oldest ? expected.Reverse() : expected).Take(3), hits);
                }
            }
        }
    }
}
