using System.Globalization;
using NewsSearch.Host.Tests.Serving;
using Xunit.Abstractions;

namespace NewsSearch.Trials;

/// <summary>A disk of 16 MB runs full under a writer.</summary>
public sealed class SmallDiskTrial(ITestOutputHelper output)
{
    private const int ItemsPerCommit = 100;
    private const int BallastBytes = 5 * 1024 * 1024;

    private readonly Random _random = new(20250513);
    private int _added;

    private static string Ballast => Path.Combine(Setting.SmallDisk, "ballast");

    private static string Index => Path.Combine(Setting.SmallDisk, "index");

    [Fact]
    public async Task A_full_disk_is_said_reads_go_on_and_writing_resumes_when_there_is_room()
    {
        Assert.InRange(new DriveInfo(Setting.SmallDisk).TotalSize, 1 << 20, 20 << 20);
        await File.WriteAllBytesAsync(Ballast, new byte[BallastBytes]);
        using var elsewhere = new TemporaryFolder();
        await using (var index = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { BufferBytes = 256 * 1024 }))
        {
            int committed = await FillAsync(index);
            int attempted = _added;
            for (int attempt = 0; attempt < 3; attempt++)
            {
                await Assert.ThrowsAnyAsync<IOException>(() => WriteAsync(index, ItemsPerCommit * 10));
                Assert.InRange(index.Search("word").Total!.Value, committed, _added);
                Assert.NotNull(await index.GetAsync("item/0"));
                Assert.Equal(committed, await CountBesideAsync());
            }

            await Assert.ThrowsAnyAsync<IOException>(() => index.BackupAsync(Path.Combine(Setting.SmallDisk, "copy")));
            Directory.Delete(Path.Combine(Setting.SmallDisk, "copy"), recursive: true);
            var backup = await index.BackupAsync(elsewhere.At("backup"));
            Assert.Equal(committed, backup.Items);

            File.Delete(Ballast);
            await index.CommitAsync();
            long resumed = await CountBesideAsync();
            Assert.InRange(resumed, attempted, _added);
            Assert.Equal(index.Search("word").Total, resumed);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{committed} items committed until the disk was full, {resumed} when there was room again"));
        }

        Assert.True((await NewsIndex.VerifyAsync(Index)).IsIntact);
        long before = await CountBesideAsync();
        await FillTheRestAsync();
        await Assert.ThrowsAnyAsync<IOException>(() => NewsIndex.RestoreAsync(elsewhere.At("backup"), Index));
        Assert.Equal(before, await CountBesideAsync());
    }

    private async Task<int> FillAsync(NewsIndex index)
    {
        int committed = 0;
        while (true)
        {
            try
            {
                await WriteAsync(index, ItemsPerCommit);
                committed = _added;
            }
            catch (IOException error)
            {
                Assert.Contains("space", error.Message, StringComparison.OrdinalIgnoreCase);
                return committed;
            }
        }
    }

    private async Task WriteAsync(NewsIndex index, int items)
    {
        for (int i = 0; i < items; i++)
        {
            await index.AddAsync(new NewsItem { Id = $"item/{_added}", Title = "word", Body = Text() });
            _added++;
        }

        await index.CommitAsync();
    }

    private string Text() => string.Join(' ', Enumerable.Range(0, 200)
        .Select(_ => _random.Next().ToString("x", CultureInfo.InvariantCulture)));

    private static async Task<long> CountBesideAsync()
    {
        await using var reader = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { ReadOnly = true });
        return reader.Search("word").Total!.Value;
    }

    private static async Task FillTheRestAsync()
    {
        await using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        try
        {
            while (true)
            {
                await file.WriteAsync(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // That was the last page of the disk.
        }
    }
}
