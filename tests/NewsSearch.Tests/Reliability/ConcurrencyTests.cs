using System.Collections.Concurrent;
using System.Globalization;
using NewsSearch.Tests.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>Several writers, readers and merges at once.</summary>
public sealed class ConcurrencyTests
{
    private const int Writers = 3;
    private const int Readers = 3;
    private const int IdsPerWriter = 40;

    [Fact]
    public async Task Readers_see_one_point_in_time_while_others_write_and_merge()
    {
        var disk = new FaultyStorage();
        var index = await IndexOnDisk.OpenAsync(disk, merge: true);
        using var done = new CancellationTokenSource();
        var last = new ConcurrentDictionary<string, string>();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(index, done.Token))).ToArray();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(index, writer, last)));
        await Task.WhenAll(writers);
        await done.CancelAsync();
        long searches = (await Task.WhenAll(readers)).Sum();

        await index.CommitAsync();
        await CheckAsync(index, last);
        await index.DisposeAsync();
        Assert.Equal(0, disk.OpenMaps);
        Assert.True(searches > 0);
        await using var again = await IndexOnDisk.OpenAsync(disk.CrashImage(CrashMode.Lost, 0));
        await CheckAsync(again, last);
    }

    // Every item has the same number in title, body and facet, so that a mixture of two versions shows.
    private static async Task WriteAsync(NewsIndex index, int writer, ConcurrentDictionary<string, string> last)
    {
        var random = new Random(Scale.Seed + writer);
        for (int i = 0; i < Scale.ModelOperations / 5; i++)
        {
            string id = $"w{writer}/{random.Next(IdsPerWriter)}";
            if (random.Next(6) == 0)
            {
                Assert.Equal(last.TryRemove(id, out _), await index.DeleteAsync(id));
            }
            else
            {
                string version = string.Create(CultureInfo.InvariantCulture, $"vx{i}q");
                var item = new NewsItem { Id = id, Title = version, Body = $"{version} body", Source = version };
                Assert.Equal(last.ContainsKey(id), await index.AddAsync(item));
                last[id] = version;
            }

            await (random.Next(40) switch
            {
                0 => index.CommitAsync(),
                < 4 => index.RefreshAsync(),
                _ => Task.CompletedTask,
            });
        }
    }

    private static async Task<long> ReadAsync(NewsIndex index, CancellationToken done)
    {
        long searches = 0;
        long generation = 0;
        var options = new SearchOptions { Take = SearchOptions.MaxTake, FacetFields = ["source"], FacetSize = 1000 };
        while (!done.IsCancellationRequested)
        {
            var results = await index.SearchAsync(NewsQuery.All, options, CancellationToken.None);
            Assert.Equal(results.Total, results.Hits.Count);
            Assert.Equal(results.Hits.Count, results.Hits.Select(hit => hit.Item.Id).Distinct().Count());
            Assert.All(results.Hits, hit => Assert.Equal($"{hit.Item.Title} body", hit.Item.Body));
            Assert.Equal(results.Total, results.Facets[0].Values.Sum(value => value.Count));
            Assert.True(results.Generation >= generation, "The state went back.");
            generation = results.Generation;
            searches++;
        }

        return searches;
    }

    private static async Task CheckAsync(NewsIndex index, ConcurrentDictionary<string, string> last)
    {
        var results = await index.SearchAsync(NewsQuery.All, new SearchOptions { Take = SearchOptions.MaxTake });
        Assert.Equal(
            last.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{item.Key} {item.Value}"),
            results.Hits.OrderBy(hit => hit.Item.Id, StringComparer.Ordinal)
                .Select(hit => $"{hit.Item.Id} {hit.Item.Title}"));
    }
}
