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
