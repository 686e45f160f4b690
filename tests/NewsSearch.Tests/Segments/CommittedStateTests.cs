using NewsSearch.Storage;

namespace NewsSearch.Tests.Segments;

public sealed class CommittedStateTests
{
    [Fact]
    public async Task Commits_between_listing_and_reading_do_not_keep_a_reader_from_opening()
    {
        var storage = new InMemoryStorage();
        await using var writer = await NewsIndex.OpenAsync("memory", new NewsIndexOptions { Storage = storage });
        await CommitAsync(writer, "1");
        var late = new LateReader(storage, storage.List());
        await CommitAsync(writer, "2");
        await CommitAsync(writer, "3");
        await CommitAsync(writer, "4");
        Assert.DoesNotContain("manifest-1", storage.List());

        await using var reader = await NewsIndex.OpenAsync(
            "memory", new NewsIndexOptions { Storage = late, ReadOnly = true });
        Assert.Equal(4, (await reader.GetStatisticsAsync()).Items);
    }

    private static async Task CommitAsync(NewsIndex index, string id)
    {
        await index.AddAsync(new NewsItem { Id = id, Title = id });
        await index.CommitAsync();
    }

    // Sees the files of some time ago when it first looks.
    private sealed class LateReader(IStorage storage, IReadOnlyList<string> before) : IStorage
    {
        private IReadOnlyList<string>? _before = before;

        public IReadOnlyList<string> List() => Interlocked.Exchange(ref _before, null) ?? storage.List();

        public IWritableFile Create(string name) => storage.Create(name);

        public void SyncDirectory() => storage.SyncDirectory();

        public void Rename(string from, string to) => storage.Rename(from, to);

        public void Delete(string name) => storage.Delete(name);

        public IMappedFile Map(string name) => storage.Map(name);

        public IDisposable Lock(string name) => storage.Lock(name);

        public void Dispose() => storage.Dispose();
    }
}
