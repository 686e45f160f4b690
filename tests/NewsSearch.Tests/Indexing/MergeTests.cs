using NewsSearch.Storage;

namespace NewsSearch.Tests.Indexing;

public sealed class MergeTests
{
    [Fact]
    public async Task A_merge_ends_though_somebody_adds_and_does_not_refresh()
    {
        var storage = new SlowStorage();
        await using var index = await OpenAsync(storage);
        await CommitTwoAsync(index);
        storage.IsSlow = true;
        var merging = index.MergeAsync();
        await storage.Entered.WaitAsync(TimeSpan.FromSeconds(30));

        // The second of these fills the buffer: the first becomes a segment that nobody sees yet.
        await index.AddAsync(Item("3", 20_000));
        await index.AddAsync(Item("4", 20_000));
        storage.Proceed.Release();
        await merging.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(4, index.Search("*").Total);
    }

    [Fact]
    public async Task Disposing_waits_for_a_merge_that_was_asked_for_to_clear_up()
    {
        var storage = new SlowStorage();
        var index = await OpenAsync(storage);
        await CommitTwoAsync(index);
        storage.IsSlow = true;
        var merging = index.MergeAsync();
        await storage.Entered.WaitAsync(TimeSpan.FromSeconds(30));
        var disposing = index.DisposeAsync().AsTask();
        Assert.False(storage.IsUnlocked);
        storage.Proceed.Release();
        await disposing;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => merging);
        Assert.Equal(0, storage.OpenFiles);
        Assert.Equal(0, storage.OpenFilesWhenUnlocked);
    }

    [Fact]
    public async Task Segments_are_merged_while_much_is_added_and_nobody_has_refreshed()
    {
        await using var index = await OpenMergingAsync(new InMemoryStorage());
        for (int i = 0; i < 4_000; i++)
        {
            // Every second item replaces an older one, which often is in a segment that is just being merged.
            await index.AddAsync(Item($"id{i - (i % 2 * (i / 2))}", 30));
        }

        await index.WaitForMergesAsync();
        Assert.Equal(0, index.Search("*").Total);
        await index.CommitAsync();
        var distinct = Enumerable.Range(0, 4_000).Select(i => i - (i % 2 * (i / 2))).Distinct();
        Assert.Equal(distinct.Count(), index.Search("*").Total);
        Assert.InRange((await index.GetStatisticsAsync()).Segments, 1, 24);
    }

    [Fact]
    public async Task Of_an_item_that_is_replaced_between_merges_that_nobody_sees_the_last_version_is_found()
    {
        const int Ids = 300, Rounds = 16;
        using var storage = new InMemoryStorage();
        await using var index = await OpenMergingAsync(storage);
        int most = 0;
        for (int round = 0; round < Rounds; round++)
        {
            for (int id = 0; id < Ids; id++)
            {
                var item = Item($"id{id}", 60);
                bool replaced = await index.AddAsync(item with { Body = $"{item.Body} version{round}" });
                Assert.Equal(round > 0, replaced);
            }

            await index.WaitForMergesAsync();
            most = Math.Max(most, SegmentNames(storage).Length);
        }

        // Every round fills several buffers; the files of what was merged have gone.
        Assert.InRange(most, 4, 24);
        await index.CommitAsync();
        Assert.Equal(Ids, index.Search("*").Total);
        for (int round = 0; round < Rounds; round++)
        {
            Assert.Equal(round == Rounds - 1 ? Ids : 0, index.Search($"version{round}").Total);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Segments_whose_items_are_all_deleted_before_their_merge_leave_nothing(int kept)
    {
        using var storage = new InMemoryStorage();
        await using var index = await OpenMergingAsync(storage);
        var expected = Enumerable.Range(0, kept).Select(i => $"kept{i}").ToArray();
        foreach (string id in expected)
        {
            await index.AddAsync(Item(id, 10));
        }

        // Each of these fills a buffer, and is deleted when its segment is being written or has been.
        for (int i = 0; i < 40; i++)
        {
            string[] before = SegmentNames(storage);
            await index.AddAsync(Item($"deleted{i}", 20_000));
            await index.AddAsync(Item("last", 1));
            Assert.True(SpinWait.SpinUntil(
                () => SegmentNames(storage).Except(before).Any(), TimeSpan.FromSeconds(30)));
            Assert.True(await index.DeleteAsync($"deleted{i}"));
            await index.WaitForMergesAsync();
        }

        Assert.True(await index.DeleteAsync("last"));
        Assert.InRange(SegmentNames(storage).Length, 0, 16);
        await index.CommitAsync();
        await index.WaitForMergesAsync();
        Assert.Equal(kept, index.Search("*").Total);
        Assert.Equal(0, index.Search("kx19999q").Total);
        Assert.Equal(kept, index.Search("kx9q").Total);
        Assert.InRange((await index.GetStatisticsAsync()).Segments, Math.Min(kept, 1), Math.Min(kept, 1));
    }

    private static Task<NewsIndex> OpenMergingAsync(IStorage storage) => NewsIndex.OpenAsync(
        "unused", new NewsIndexOptions
        {
            Storage = storage, BufferBytes = 64 * 1024, Merge = true, WriterThreads = 1,
        });

    private static string[] SegmentNames(InMemoryStorage storage) =>
        [.. storage.List().Where(name => name.StartsWith("segment-", StringComparison.Ordinal))];

    private static Task<NewsIndex> OpenAsync(IStorage storage) => NewsIndex.OpenAsync(
        "unused", new NewsIndexOptions { Storage = storage, BufferBytes = 64 * 1024, Merge = false });

    private static async Task CommitTwoAsync(NewsIndex index)
    {
        await index.AddAsync(Item("1", 10));
        await index.CommitAsync();
        await index.AddAsync(Item("2", 10));
        await index.CommitAsync();
    }

    private static NewsItem Item(string id, int words) => new()
    {
        Id = id,
        Body = string.Join(' ', Enumerable.Range(0, words).Select(word => $"kx{word}q")),
    };
}
