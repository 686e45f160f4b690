using NewsSearch.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests;

public sealed class ReextractionTests
{
    private static readonly NewsVocabulary Later = NewsVocabulary.Default.With(
        new VocabularyEntry("guild", "Netmakers") { Names = ["Guild of Netmakers"] });

    [Fact]
    public async Task Items_of_an_older_vocabulary_are_gone_over_and_only_they()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 300);
        await using var index = await OpenAsync(storage, Later);
        Assert.Equal(0, index.Search("guild:netmakers").Total);

        var result = await index.ReextractAsync();
        Assert.Equal((300, 100, 0, 20), (result.Examined, result.Changed, result.Current, result.Given));
        Assert.Equal(Later.Version, result.Vocabulary);
        Assert.Equal(100, index.Search("guild:netmakers").Total);
        Assert.Equal("Netmakers 100", Counts(index));
        Assert.Equal(320, index.Search("").Total);
        Assert.Equal(["sport"], (await index.GetAsync("0"))!.Sectors);
        Assert.Null((await index.GetAsync("given-0"))!.Facets);

        var second = await index.ReextractAsync();
        Assert.Equal((0, 0, 300, 20), (second.Examined, second.Changed, second.Current, second.Given));
    }

    [Fact]
    public async Task What_was_gone_over_is_durable()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 30);
        await using (var index = await OpenAsync(storage, Later))
        {
            await index.ReextractAsync();
        }

        await using var opened = await OpenAsync(storage, Later);
        Assert.Equal(10, opened.Search("guild:netmakers").Total);
        Assert.Equal(0, (await opened.ReextractAsync()).Examined);
    }

    [Fact]
    public async Task A_run_that_was_stopped_is_gone_on_with()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 1_000);
        long done;
        await using (var index = await OpenAsync(storage, Later))
        {
            using var stop = new CancellationTokenSource();
            var options = new ReextractOptions { CommitItems = 64 };
            var progress = new Told(value =>
            {
                if (value.Examined > 300)
                {
                    stop.Cancel();
                }
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => index.ReextractAsync(options, progress, stop.Token));
        }

        await using (var index = await OpenAsync(storage, Later))
        {
            var rest = await index.ReextractAsync();
            done = rest.Current;
            Assert.InRange(done, 200, 900);
            Assert.Equal(1_000, done + rest.Examined);
            Assert.Equal("Netmakers 334", Counts(index));
        }
    }

    [Fact]
    public async Task A_dry_run_counts_and_writes_nothing_also_read_only()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 30);
        await using var index = await NewsIndex.OpenAsync(
            "x", new() { Storage = storage, Vocabulary = Later, ReadOnly = true });
        string[] files = [.. storage.List()];
        var result = await index.ReextractAsync(new() { DryRun = true });
        Assert.Equal((30, 10), (result.Examined, result.Changed));
        Assert.Equal(files, storage.List());
        await Assert.ThrowsAsync<InvalidOperationException>(() => index.ReextractAsync());
    }

    [Fact]
    public async Task All_takes_every_item_and_writes_only_what_changes()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 30);
        await using var index = await OpenAsync(storage, Later);
        await index.ReextractAsync();
        var result = await index.ReextractAsync(new() { All = true });
        Assert.Equal((50, 20), (result.Examined, result.Changed));
        Assert.Equal("Netmakers 30", Counts(index));
        long generation = index.Generation;
        result = await index.ReextractAsync(new() { All = true });
        Assert.Equal((50, 0), (result.Examined, result.Changed));
        Assert.Equal(generation, index.Generation);
    }

    [Fact]
    public async Task What_others_write_and_delete_meanwhile_is_left_to_them()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 2_000);
        await using var index = await OpenAsync(storage, Later);
        int next = 0;
        var progress = new Told(_ =>
        {
            // From within the run: behind some of its writes and before others.
            int i = Interlocked.Increment(ref next);
            index.AddAsync(new NewsItem { Id = $"{2_000 - (7 * i)}", Title = "Newer", Body = "Written meanwhile." })
                .GetAwaiter().GetResult();
            index.DeleteAsync($"{2_000 - (7 * i) - 1}").GetAwaiter().GetResult();
            if (i % 5 == 0)
            {
                index.CommitAsync().GetAwaiter().GetResult();
            }
        });
        var result = await index.ReextractAsync(new() { CommitItems = 128 }, progress);
        await index.CommitAsync();
        Assert.True(next > 20, $"{next} reports");
        for (int i = 1; i <= next; i++)
        {
            Assert.Equal("Newer", (await index.GetAsync($"{2_000 - (7 * i)}"))!.Title);
            Assert.Null(await index.GetAsync($"{2_000 - (7 * i) - 1}"));
        }

        Assert.Equal(2_020 - next, index.Search("").Total);
        Assert.Equal(0, (await index.ReextractAsync()).Examined);
    }

    [Fact]
    public async Task Merges_that_move_items_meanwhile_lose_none()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 1_500, segments: 15);
        await using var index = await OpenAsync(storage, Later);
        int reports = 0;
        var progress = new Told(_ =>
        {
            if (Interlocked.Increment(ref reports) % 6 == 0)
            {
                index.MergeAsync().GetAwaiter().GetResult();
            }
        });
        var result = await index.ReextractAsync(new() { CommitItems = 64 }, progress);
        Assert.Equal((1_500, 500), (result.Examined, result.Changed));
        Assert.Equal("Netmakers 500", Counts(index));
        Assert.Equal(0, (await index.ReextractAsync()).Examined);
    }

    [Fact]
    public async Task An_item_that_can_not_be_written_again_stays_and_is_named()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage, 9);

        // More fields than an index can have.
        var many = NewsVocabulary.Default.With(Enumerable.Range(0, 70).Select(
            i => new VocabularyEntry($"field{i}", "Netmakers") { Names = ["Guild of Netmakers"] }));
        await using var index = await OpenAsync(storage, many);
        var result = await index.ReextractAsync();
        Assert.Equal((6, 3), (result.Examined, result.Failed.Count));
        Assert.Contains("facet fields", result.Failed[0], StringComparison.Ordinal);
        Assert.Null((await index.GetAsync("0"))!.Facets);
    }

    private static async Task FillAsync(InMemoryStorage storage, int count, int segments = 3)
    {
        await using var index = await NewsIndex.OpenAsync("x", new() { Storage = storage, Merge = false });
        var items = Enumerable.Range(0, count).Select(i => NewsExtractor.Fill(Item($"{i}", i % 3 == 0)))
            .Concat(Enumerable.Range(0, 20).Select(i => Item($"given-{i}", true)));
        foreach (var part in items.Chunk((count / segments) + 1))
        {
            await index.AddAsync(part);
            await index.CommitAsync();
        }
    }

    private static NewsItem Item(string id, bool named) => new()
    {
        Id = id,
        Title = "Cod",
        Body = named ? "The Guild of Netmakers met in Oslo." : "Nobody met.",
        Sectors = id == "0" ? ["sport"] : null,
    };

    private static Task<NewsIndex> OpenAsync(InMemoryStorage storage, NewsVocabulary vocabulary) =>
        NewsIndex.OpenAsync("x", new() { Storage = storage, Vocabulary = vocabulary });

    private static string Counts(NewsIndex index) => string.Join(", ",
        index.Search("", new() { FacetFields = ["guild"] }).Facets[0].Values.Select(v => $"{v.Value} {v.Count}"));

    private sealed class Told(Action<ReextractProgress> tell) : IProgress<ReextractProgress>
    {
        public void Report(ReextractProgress value) => tell(value);
    }
}
