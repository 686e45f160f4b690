using System.Collections.Concurrent;
using System.Globalization;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Tests.Indexing;

public sealed class ParallelWritingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Of_items_with_one_id_in_a_call_the_last_stays(int threads)
    {
        await using var index = await OpenAsync(threads);
        var items = Enumerable.Range(0, 4_000).Select(i => Item($"id{i % 700}", i));
        Assert.Equal(4_000, await index.AddAsync(items));
        await index.RefreshAsync();
        Assert.Equal(700, index.Search("*").Total);
        for (int id = 0; id < 700; id++)
        {
            int last = id + (700 * ((3_999 - id) / 700));
            Assert.Equal(Title(last), (await index.GetAsync($"id{id}"))!.Title);
        }
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(4, 10)]
    [InlineData(4, 2_000)]
    public async Task An_item_that_breaks_a_limit_ends_the_call_with_those_before_it_added(int threads, int place)
    {
        await using var index = await OpenAsync(threads);
        var items = Enumerable.Range(0, 3_000)
            .Select(i => i == place ? new NewsItem { Id = "bad" } : Item($"id{i}", i));
        await Assert.ThrowsAsync<ArgumentException>(() => index.AddAsync(items));
        await index.RefreshAsync();
        Assert.Equal(place, index.Search("*").Total);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_says_so_and_the_index_goes_on()
    {
        await using var index = await OpenAsync(3);
        using var cancel = new CancellationTokenSource();
        var items = Enumerable.Range(0, 100_000).Select(i =>
        {
            if (i == 5_000)
            {
                cancel.Cancel();
            }

            return Item($"id{i}", i);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.AddAsync(items, cancel.Token));
        await index.AddAsync(Item("after", 1));
        await index.RefreshAsync();
        Assert.NotNull(await index.GetAsync("after"));
    }

    [Fact]
    public async Task Writers_on_many_threads_replace_and_delete_each_others_items_while_buffers_are_written()
    {
        // Each writer owns the ids of one remainder for a round, and the rounds shift: every id moves between buffers.
        const int Writers = 6, Ids = 300, Rounds = 8;
        await using var index = await OpenAsync(4);
        var expected = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            int shift = round;
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                for (int i = (writer + shift) % Writers; i < Ids; i += Writers)
                {
                    string id = $"id{i}";
                    if ((i + shift) % 7 == 0)
                    {
                        Assert.Equal(expected.TryRemove(id, out _), await index.DeleteAsync(id));
                        continue;
                    }

                    Assert.Equal(expected.ContainsKey(id), await index.AddAsync(Item(id, (1_000 * shift) + i)));
                    expected[id] = Title((1_000 * shift) + i);
                }
            })));
            await index.RefreshAsync();
            var found = index.Search("*", new SearchOptions { Take = SearchOptions.MaxTake }).Hits;
            Assert.Equal(expected.Count, index.Search("*").Total);
            Assert.All(found, hit => Assert.Equal(expected[hit.Item.Id], hit.Item.Title));
        }
    }

    [Fact]
    public async Task A_generation_that_was_shown_and_not_committed_does_not_come_again()
    {
        var storage = new InMemoryStorage();
        var shown = new HashSet<long>();
        for (int session = 0; session < 4; session++)
        {
            await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new Kept(storage) });
            for (int i = 0; i < 3; i++)
            {
                await index.AddAsync(Item($"s{session}", i));
                await index.RefreshAsync();
                Assert.True(shown.Add(index.Generation), $"Generation {index.Generation} came twice.");
            }

            if (session == 1)
            {
                await index.CommitAsync();
                Assert.Contains(index.Generation, shown);
                await index.AddAsync(Item("late", 1));
                await index.RefreshAsync();
                Assert.True(shown.Add(index.Generation));
            }
        }
    }

    [Fact]
    public async Task A_single_thread_has_written_what_it_filled_when_it_comes_back()
    {
        var storage = new InMemoryStorage();
        await using var index = await NewsIndex.OpenAsync("unused", new NewsIndexOptions
        {
            Storage = storage, BufferBytes = 64 * 1024, WriterThreads = 1, Merge = false,
        });
        int before = 0;
        for (int i = 0; i < 1_000; i++)
        {
            // Had another thread a part in it, some of these would not be complete at once.
            Assert.True(index.AddAsync(Item($"id{i}", i)).IsCompletedSuccessfully);
            string[] segments =
                [.. storage.List().Where(name => name.StartsWith("segment-", StringComparison.Ordinal))];
            Assert.InRange(segments.Length, before, before + 1);
            Assert.All(segments.Skip(before), name => SegmentReader.Open(storage, name).Release());
            before = segments.Length;
        }

        Assert.InRange(before, 5, 100);
    }

    private static Task<NewsIndex> OpenAsync(int threads) => NewsIndex.OpenAsync("unused", new NewsIndexOptions
    {
        Storage = new InMemoryStorage(), BufferBytes = 64 * 1024, WriterThreads = threads, Merge = true,
    });

    private static string Title(int version) => string.Create(CultureInfo.InvariantCulture, $"vx{version}q");

    private static NewsItem Item(string id, int version) => new()
    {
        Id = id,
        Title = Title(version),
        Body = string.Join(' ', Enumerable.Range(0, 40).Select(word => $"kx{word + version}q")),
    };

    /// <summary>Files that outlive the index that is closed.</summary>
    private sealed class Kept(InMemoryStorage storage) : IStorage
    {
        public IReadOnlyList<string> List() => storage.List();

        public IWritableFile Create(string name) => storage.Create(name);

        public void SyncDirectory() => storage.SyncDirectory();

        public void Rename(string from, string to) => storage.Rename(from, to);

        public void Delete(string name) => storage.Delete(name);

        public IMappedFile Map(string name) => storage.Map(name);

        public IDisposable Lock(string name) => storage.Lock(name);

        public void Dispose()
        {
        }
    }
}
