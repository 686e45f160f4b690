using NewsSearch.Indexing;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Indexing;

public sealed class MergeThrottleTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void Nobody_in_the_way_is_no_pause()
    {
        var throttle = new MergeThrottle(Timeout.InfiniteTimeSpan);
        throttle.Pause();
        throttle.Enter();
        throttle.Leave();
        throttle.Pause();
        Assert.Equal(0, throttle.PauseCount);
    }

    [Fact]
    public async Task A_pause_ends_with_the_last_search()
    {
        var throttle = new MergeThrottle(Timeout.InfiniteTimeSpan);
        throttle.Enter();
        throttle.Enter();
        var pausing = Task.Run(throttle.Pause);
        Assert.True(SpinWait.SpinUntil(() => throttle.PauseCount == 1, Limit));
        throttle.Leave();
        Assert.False(pausing.IsCompleted);
        throttle.Leave();
        await pausing.WaitAsync(Limit);
    }

    [Fact]
    public async Task Whoever_waits_for_a_merge_ends_its_pause_and_keeps_it_from_another()
    {
        var throttle = new MergeThrottle(Timeout.InfiniteTimeSpan);
        throttle.Enter();
        var pausing = Task.Run(throttle.Pause);
        Assert.True(SpinWait.SpinUntil(() => throttle.PauseCount == 1, Limit));
        throttle.EnterHurry();
        await pausing.WaitAsync(Limit);
        throttle.Pause();
        throttle.LeaveHurry();
        Assert.Equal(1, throttle.PauseCount);
    }

    [Fact]
    public async Task Pauses_end_however_searches_and_merges_meet()
    {
        var throttle = new MergeThrottle(Timeout.InfiniteTimeSpan);
        var searching = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                throttle.Enter();
                throttle.Leave();
            }
        })).ToArray();
        var merging = Task.Run(() =>
        {
            while (!searching.All(task => task.IsCompleted))
            {
                throttle.Pause();
            }
        });
        await Task.WhenAll(searching).WaitAsync(Limit);
        await merging.WaitAsync(Limit);
    }

    [Fact]
    public async Task A_merge_gives_way_to_searches_that_never_end_and_ends_all_the_same()
    {
        await using var writer = IndexWriter.Open(
            new InMemoryStorage(), new IndexSchema(Similarity.Combined, new(1.2f, 0.75f, 1)), Options());
        writer.Throttle.Enter();
        await AddSegmentsAsync(item => writer.AddAsync(item, default), () => writer.RefreshAsync(default));
        Assert.True(SpinWait.SpinUntil(() => SegmentCount(writer) == 1, Limit));
        Assert.True(writer.Throttle.PauseCount > 0);
        writer.Throttle.Leave();
    }

    [Fact]
    public async Task A_merge_gives_way_while_a_search_runs()
    {
        var clock = new StandingClock();
        await using var index = await NewsIndex.OpenAsync("unused", new NewsIndexOptions
        {
            Storage = new InMemoryStorage(), TimeProvider = clock, WriterThreads = 1,
        });
        await AddSegmentsAsync(item => index.AddAsync(item), () => index.RefreshAsync(), count: 1);

        // The search asks for the time, and waits for the answer.
        clock.IsStanding = true;
        var searching = Task.Run(() => index.Search("trade"));
        await clock.Asked.WaitAsync(Limit);
        Assert.Equal(0, index.MergePauseCount);
        await AddSegmentsAsync(item => index.AddAsync(item), () => index.RefreshAsync());
        Assert.True(SpinWait.SpinUntil(() => index.MergePauseCount > 0, Limit));

        // It ends before the search does.
        await index.WaitForMergesAsync().WaitAsync(Limit);
        Assert.InRange((await index.GetStatisticsAsync()).Segments, 1, MergePolicy.Factor);
        Assert.False(searching.IsCompleted);
        clock.Proceed.Release();
        Assert.Equal(1, (await searching.WaitAsync(Limit)).Total);
    }

    private static WriterOptions Options() => new(NewsVocabulary.Default, 1 << 20, Merge: true);

    private static int SegmentCount(IndexWriter writer)
    {
        var snapshot = writer.Current.Acquire();
        int count = snapshot.Segments.Count;
        snapshot.Release();
        return count;
    }

    private static async Task AddSegmentsAsync(
        Func<NewsItem, Task> add, Func<Task> refresh, int count = MergePolicy.Factor)
    {
        for (int i = 0; i < count; i++)
        {
            await add(new NewsItem { Id = $"{count}-{i}", Body = $"Trade of port {i}." });
            await refresh();
        }
    }

    /// <summary>A clock that makes whoever asks for the time wait.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public bool IsStanding { get; set; }

        public SemaphoreSlim Asked { get; } = new(0);

        public SemaphoreSlim Proceed { get; } = new(0);

        public override DateTimeOffset GetUtcNow()
        {
            if (IsStanding)
            {
                Asked.Release();
                Proceed.Wait();
            }

            return new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }
}
