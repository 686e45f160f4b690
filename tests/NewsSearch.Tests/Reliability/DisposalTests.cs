using NewsSearch.Recovery;
using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>Work that is cancelled, and an index that is disposed of, at random points.</summary>
public sealed class DisposalTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_leaks_and_only_declared_exceptions_come_wherever_work_is_cancelled_and_disposed_of()
    {
        int operations = 0;
        int cancelled = 0;
        for (int trial = 0; trial < Scale.Disposals; trial++)
        {
            var run = new DisposalRun(Scale.Seed + trial);
            await run.RunAsync();
            operations += run.Operations;
            cancelled += run.Cancelled;
        }

        output.WriteLine(
            $"seed {Scale.Seed}: {Scale.Disposals} disposals, {operations} operations, {cancelled} of them cancelled");
        Assert.True(cancelled > 0 || Scale.Disposals < 10, "Nothing was cancelled.");
    }

    [Fact]
    public async Task A_disposed_index_says_so_whatever_it_is_asked()
    {
        var disk = new FaultyStorage();
        var index = await IndexOnDisk.OpenAsync(disk);
        await index.AddAsync(new NewsItem { Id = "a", Title = "kx1q" });
        await index.CommitAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => index.DisposeAsync().AsTask()));
        await index.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => index.AddAsync(new NewsItem { Id = "b", Title = "kx1q" }));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.DeleteAsync("a"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.CommitAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.RefreshAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.MergeAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.GetAsync("a"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.GetStatisticsAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.HighlightAsync("a", NewsQuery.Parse("kx1q")));
        Assert.Throws<ObjectDisposedException>(() => index.Search("kx1q"));
        Assert.Throws<ObjectDisposedException>(() => index.Backup(new FaultyStorage(), CancellationToken.None));
        Assert.Equal((0, 0, false), (disk.OpenMaps, disk.OpenFiles, disk.IsLocked));
        Assert.True(IndexVerification.Run(disk, false, CancellationToken.None).IsIntact);
    }
}
