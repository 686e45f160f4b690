using System.Globalization;
using NewsSearch.Host.Tests.Serving;
using Xunit.Abstractions;

namespace NewsSearch.Trials;

/// <summary>Readers, a writer and merges on one index, opened again and again.</summary>
public sealed class ReadersTrial(ITestOutputHelper output) : IDisposable
{
    private const int Readers = 8;
    private const int Items = 60;
    private const int Openings = 3;

    private readonly TemporaryFolder _folder = new();
    private long _searches;
    private long _versions;

    private string Path => _folder.At("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_reader_sees_one_point_in_time_and_nothing_stays_open()
    {
        for (int opening = 0; opening < Openings; opening++)
        {
            await RunAsync(Setting.Duration / Openings);
            Assert.Empty(ProcessState.OpenUnder(Environment.ProcessId, Path));
            var report = await NewsIndex.VerifyAsync(Path);
            Assert.True(report.IsIntact);
            Assert.Equal(
                report.Files.Select(file => file.Name).Append("write.lock").Order(StringComparer.Ordinal),
                Directory.GetFiles(Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Setting.Duration.TotalSeconds} s: {_searches} searches by {Readers} readers, {_versions} versions"));
        Assert.True(_searches > Readers && _versions > Openings);
    }

    private async Task RunAsync(TimeSpan duration)
    {
        await using var index = await NewsIndex.OpenAsync(Path, new NewsIndexOptions { BufferBytes = 64 * 1024 });
        await WriteAsync(index, ++_versions);
        using var done = new CancellationTokenSource(duration);
        var readers = Enumerable.Range(0, Readers).Select(number => Task.Run(() => number % 4 == 3
            ? ReadBesideAsync(done.Token)
            : ReadAsync(index, done.Token))).ToArray();
        while (!done.IsCancellationRequested)
        {
            await WriteAsync(index, ++_versions);
            if (_versions % 50 == 0)
            {
                await index.MergeAsync();
            }
        }

        await Task.WhenAll(readers);

        // With the last reader goes the last file that no commit needs: what is still mapped has its name.
        await index.CommitAsync();
        await index.MergeAsync();
        await index.MergeAsync();
        Assert.Equal(0, ProcessState.Of(Environment.ProcessId).DeletedMaps);
    }

    // All items get the same version; a reader that sees two has seen two points in time.
    private static async Task WriteAsync(NewsIndex index, long version)
    {
        string text = version.ToString(CultureInfo.InvariantCulture);
        for (int item = 0; item < Items; item++)
        {
            await index.AddAsync(new NewsItem
            {
                Id = $"item/{item}",
                Title = text,
                Body = $"text of item {item} in version {text}",
                Source = $"source {text}",
                Published = new NewsDate(new DateOnly(2024, 1, 1).AddDays(item)),
            });
        }

        await (version % 4 == 0 ? index.CommitAsync() : index.RefreshAsync());
    }

    private async Task ReadAsync(NewsIndex index, CancellationToken done)
    {
        long last = 0;
        while (!done.IsCancellationRequested)
        {
            last = Check(index.Search("text", Options(null), CancellationToken.None), last);
            Interlocked.Increment(ref _searches);
            await Task.Yield();
        }
    }

    // A reader as another process is: it takes up commits, and turns pages of one state while newer ones come.
    private async Task ReadBesideAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await using var beside = await OpenBesideAsync(done);
            long last = 0;
            for (int refresh = 0; beside is not null && refresh < 20 && !done.IsCancellationRequested; refresh++)
            {
                await beside.RefreshAsync(CancellationToken.None);
                last = Check(beside.Search("text", Options(null), CancellationToken.None), last);
                await TurnPagesAsync(beside);
                Interlocked.Increment(ref _searches);
            }
        }
    }

    private async Task<NewsIndex?> OpenBesideAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            try
            {
                return await NewsIndex.OpenAsync(
                    Path, new NewsIndexOptions { ReadOnly = true }, CancellationToken.None);
            }
            catch (DirectoryNotFoundException)
            {
                // The first commit is not yet there.
                await Task.Delay(5, CancellationToken.None);
            }
        }

        return null;
    }

    private static async Task TurnPagesAsync(NewsIndex index)
    {
        var titles = new List<string?>();
        string? cursor = null;
        do
        {
            var page = index.Search("text", Options(cursor) with { Take = Items / 3 });
            titles.AddRange(page.Hits.Select(hit => hit.Item.Title));
            cursor = page.Cursor;
            await index.RefreshAsync();
        }
        while (cursor is not null);
        Assert.Equal(Items, titles.Count);
        Assert.Single(titles.Distinct());
    }

    private static SearchOptions Options(string? cursor) => new()
    {
        Take = Items,
        FacetFields = ["source"],
        Sort = SortOrder.Newest,
        Timeline = TimelineInterval.Day,
        Cursor = cursor,
    };

    private static long Check(NewsResults results, long last)
    {
        Assert.Equal(Items, results.Total);
        string title = results.Hits.Select(hit => hit.Item.Title!).Distinct().Single();
        Assert.Equal($"source {title}", results.Facets[0].Values.Single(value => value.Count > 0).Value);
        Assert.Equal(Items, results.Timeline!.Buckets.Sum(bucket => bucket.Count));
        Assert.All(results.Hits, hit => Assert.EndsWith($"in version {title}", hit.Item.Body));
        long version = long.Parse(title, CultureInfo.InvariantCulture);
        Assert.True(version >= last, $"Version {last} was seen, and then {version}.");
        return version;
    }
}
