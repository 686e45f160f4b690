using NewsSearch.Storage;
using NewsSearch.Tests.Oracles;

namespace NewsSearch.Tests.Duplicates;

public sealed class CollapsedSearchTests
{
    private static readonly SearchOptions Collapsed = new() { CollapseDuplicates = true, Take = 1_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Groups_are_those_of_all_pairs_whatever_the_order_segments_merges_and_deletes(int seed)
    {
        var copies = new NearCopies(seed);
        var items = copies.Items(300);
        var storage = new InMemoryStorage();
        var options = new NewsIndexOptions { Storage = storage, Merge = false };
        await using (var index = await NewsIndex.OpenAsync("unused", options))
        {
            foreach (var batch in copies.Shuffled(items).Chunk(70))
            {
                // What is replaced must leave no trace.
                await index.AddAsync(batch[0] with { Body = items[0].Body });
                await index.AddAsync(batch);
                await index.RefreshAsync();
                index.Search("", Collapsed);
            }

            Same(items, index);
            var deleted = copies.Shuffled(items)[..40].Select(item => item.Id).ToHashSet();
            foreach (string id in deleted)
            {
                await index.DeleteAsync(id);
            }

            await index.RefreshAsync();
            items.RemoveAll(item => deleted.Contains(item.Id));
            Same(items, index);
            await index.MergeAsync();
            Same(items, index);
            await index.CommitAsync();
        }

        await using var reopened = await NewsIndex.OpenAsync("unused", options with { ReadOnly = true });
        Same(items, reopened);
    }

    [Fact]
    public async Task The_fullest_copy_that_matches_is_given_and_the_newest_of_equally_full_ones()
    {
        string text = new NearCopies(4).Text(100);
        await using var index = await OpenAsync(
            Item("old", "Ferries stop", text, 1), Item("new", "Ferries stop today", text, 3),
            Item("full", "Boats rest", text + " apart from one", 2), Item("other", "Ferries sail", "unlike all", 4));
        var all = index.Search("", Collapsed);
        Assert.Equal((2, 4), (all.Total, all.TotalItems));
        Assert.Equal(["other", "full"], all.Hits.Select(hit => hit.Item.Id));
        Assert.Equal(["new", "old"], all.Hits[1].Duplicates!.Ids);
        Assert.Equal((0, 2), (all.Hits[0].Duplicates!.Count, all.Hits[1].Duplicates!.Count));
        var some = Assert.Single(index.Search("title:stop", Collapsed).Hits);
        Assert.Equal(("new", "old"), (some.Item.Id, Assert.Single(some.Duplicates!.Ids)));
        Assert.Null(index.Search("").TotalItems);
        Assert.Null(index.Search("").Hits[0].Duplicates);
    }

    [Theory]
    [InlineData("Barrages release 351,500 cusecs", "Barrages release 476,600 cusecs", false)]
    [InlineData("Barrages release 351,500 cusecs", "BARRAGES RELEASE 351500 CUSECS", true)]
    [InlineData("Two drown", "Seven drown", false)]
    [InlineData("Seven drown", "7 drown", true)]
    [InlineData("Seven drown", "Swimmers drown", true)]
    [InlineData("Fleet sails on 8 May", "Fleet sails on May 9", true)]
    [InlineData("Rate stands at 6-1/4 pct", "Rate stands at 6-3/8 pct", false)]
    [InlineData("Rate stands at six pct", "Rate stands at 6-3/8 pct", false)]
    [InlineData("Rs500 for each farmer", "Rs. 500 for each farmer", true)]
    public async Task Another_figure_in_the_title_is_another_story(string first, string second, bool areCopies)
    {
        string text = new NearCopies(5).Text(60);
        await using var index = await OpenAsync(Item("1", first, text, 1), Item("2", second, text, 2));
        Assert.Equal(areCopies ? 1 : 2, index.Search("", Collapsed).Total);
    }

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    public async Task Pages_by_cursor_give_each_group_once_in_order(SortOrder sort)
    {
        await using var index = await OpenAsync([.. new NearCopies(6).Items(200)]);
        var options = Collapsed with { Sort = sort };
        var whole = index.Search("", options);
        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = index.Search("", options with { Take = 7, Cursor = cursor });
            Assert.Equal((whole.Total, whole.TotalItems), (page.Total, page.TotalItems));
            pages.AddRange(page.Hits.Select(hit => hit.Item.Id));
            cursor = page.Cursor;
        }
        while (cursor is not null);

        Assert.Equal(whole.Hits.Select(hit => hit.Item.Id), pages);
        Assert.Equal(whole.Total, pages.Count);
        Assert.Equal(whole.TotalItems, whole.Hits.Sum(hit => 1 + hit.Duplicates!.Count));
    }

    [Fact]
    public async Task Facets_and_the_timeline_count_groups_and_a_field_that_is_filtered_by_counts_without_its_filter()
    {
        await using var index = await OpenAsync([.. new NearCopies(7).Items(200)]);
        var options = Collapsed with { FacetFields = ["source"], Timeline = TimelineInterval.Month };
        var all = index.Search("", options);
        Assert.True(all.Total < all.TotalItems);
        Assert.Equal(all.Total, all.Facets[0].Values.Sum(value => value.Count));
        Assert.Equal(all.Total, all.Timeline!.Buckets.Sum(bucket => bucket.Count));
        var filters = new Dictionary<string, IReadOnlyList<string>> { ["source"] = ["Harbour Gazette"] };
        var filtered = index.Search("", options with { Facets = filters });
        Assert.Equal(all.Total, filtered.Facets[0].Values.Sum(value => value.Count));
        Assert.All(filtered.Hits, hit => Assert.Equal("Harbour Gazette", hit.Item.Source));
        Assert.Equal(filtered.Total, filtered.Timeline!.Buckets.Sum(bucket => bucket.Count));
    }

    [Fact]
    public async Task A_value_that_was_chosen_counts_the_groups_that_are_given_for_it()
    {
        string text = new NearCopies(9).Text(100);
        await using var index = await OpenAsync(
            Item("full", "Ferries stop", text + " until May", 1) with { Source = "Northern Ledger" },
            Item("short", "Ferries stop", text, 1) with { Source = "Harbour Gazette" },
            Item("other", "Boats rest", "unlike all", 1) with { Source = "Northern Ledger" });
        var options = Collapsed with { FacetFields = ["source"] };
        Assert.Equal([("Northern Ledger", 2)], Counts(index.Search("", options)));
        var filters = new Dictionary<string, IReadOnlyList<string>> { ["source"] = ["Harbour Gazette"] };
        var filtered = index.Search("", options with { Facets = filters });
        Assert.Equal("short", Assert.Single(filtered.Hits).Item.Id);
        Assert.Equal([("Harbour Gazette", 1), ("Northern Ledger", 1)], Counts(filtered));

        static IEnumerable<(string, long)> Counts(NewsResults results) =>
            results.Facets[0].Values.Select(value => (value.Value, value.Count));
    }

    [Fact]
    public async Task A_cursor_of_a_search_with_copies_is_none_of_one_without()
    {
        await using var index = await OpenAsync([.. new NearCopies(8).Items(50)]);
        string cursor = index.Search("", new() { Take = 5 }).Cursor!;
        Assert.Throws<ArgumentException>(() => index.Search("", Collapsed with { Cursor = cursor }));
    }

    [Theory]
    [InlineData("Northern Mills sets dividend", "Northern Mills Company sets dividend", 1)]
    [InlineData("Northern Mills sets dividend", "Harbour Bank sets dividend", 2)]
    [InlineData("Northern Mills sets dividend", null, 1)]
    public async Task Notices_of_the_same_words_are_of_what_their_titles_say(string first, string? second, int stories)
    {
        const string Text = "Dividend as before, to be paid to those on record at the end of the month";
        await using var index = await OpenAsync(Item("1", first, Text, 1), Item("2", second, Text, 2));
        Assert.Equal(stories, index.Search("", Collapsed).Total);
    }

    [Fact]
    public async Task Texts_of_less_than_five_words_have_no_copies()
    {
        await using var index = await OpenAsync(Item("1", "Note", "see you tomorrow", 1), Item("2", "Note", null, 1));
        await index.AddAsync(Item("3", "Note", "see you tomorrow", 1));
        await index.RefreshAsync();
        Assert.Equal(3, index.Search("", Collapsed).Total);
    }

    private static void Same(List<NewsItem> items, NewsIndex index) => Assert.Equal(
        PlainDuplicates.Groups(items).Select(group => string.Join(' ', group)).Order(StringComparer.Ordinal),
        index.Search("", Collapsed).Hits.Select(hit => string.Join(' ', [hit.Item.Id, .. hit.Duplicates!.Ids]))
            .Order(StringComparer.Ordinal));

    private static NewsItem Item(string id, string? title, string? body, int day) => new()
    {
        Id = id,
        Title = title,
        Body = body,
        Published = new NewsDate(new DateOnly(2025, 5, day)),
    };

    private static async Task<NewsIndex> OpenAsync(params NewsItem[] items)
    {
        var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage(), Merge = false });
        foreach (var batch in items.Chunk(Math.Max(1, items.Length / 3)))
        {
            await index.AddAsync(batch);
            await index.RefreshAsync();
        }

        return index;
    }
}
