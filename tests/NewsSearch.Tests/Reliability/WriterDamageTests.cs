using System.Text;
using NewsSearch.Tests.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>Damage and refusals that a writer meets while it writes.</summary>
public sealed class WriterDamageTests
{
    // So many ids of this length that they fill several pages, of which opening reads only the first.
    private const int Items = 400;
    private const int IdLength = 480;

    [Fact]
    public async Task An_item_whose_older_version_cannot_be_looked_for_is_not_taken()
    {
        var disk = new FaultyStorage();
        await using (var index = await IndexOnDisk.OpenAsync(disk))
        {
            await index.AddAsync(Enumerable.Range(0, Items).Select(Item));
            await index.MergeAsync();
        }

        var files = disk.Files();
        Flip(files, Id(Items / 2));
        await using var damaged = await IndexOnDisk.OpenAsync(new FaultyStorage(files));
        long before = (await damaged.GetStatisticsAsync()).Items;
        await Assert.ThrowsAsync<CorruptIndexException>(() => damaged.AddAsync(Item(Items / 2)));
        await damaged.CommitAsync();
        Assert.Equal(Items, before);
        Assert.Equal(before, (await damaged.GetStatisticsAsync()).Items);
    }

    [Fact]
    public async Task Files_that_must_not_be_deleted_cost_no_commit_and_go_when_they_may()
    {
        var disk = new FaultyStorage { RefuseDeletes = true };
        var items = new ItemFactory(new Random(Scale.Seed));
        await using var writer = WriterState.Open(disk);
        for (int i = 0; i < 6; i++)
        {
            await writer.AddAsync(items.Make("one"), CancellationToken.None);
            await writer.CommitAsync(CancellationToken.None);
        }

        int kept = disk.Files().Count;
        disk.RefuseDeletes = false;
        await writer.AddAsync(items.Make("one"), CancellationToken.None);
        await writer.CommitAsync(CancellationToken.None);
        Assert.True(disk.Files().Count < kept);
        Assert.Equal(2, disk.Files().Keys.Count(name => name.StartsWith("manifest-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_opening_that_fails_leaves_nothing_open()
    {
        var disk = new FaultyStorage();
        var items = new ItemFactory(new Random(Scale.Seed));
        await using (var writer = WriterState.Open(disk))
        {
            await writer.AddAsync(items.Make("one"), CancellationToken.None);
            await writer.CommitAsync(CancellationToken.None);
        }

        disk.FailKind = OperationKind.SyncDirectory;
        Assert.Throws<IOException>(() => WriterState.Open(disk));
        Assert.Equal(0, disk.OpenMaps);
        Assert.False(disk.IsLocked);
    }

    private static NewsItem Item(int number) => new() { Id = Id(number), Title = "kx1q" };

    private static string Id(int number) => number.ToString("D6", null) + new string('x', IdLength - 6);

    private static void Flip(Dictionary<string, byte[]> files, string id)
    {
        foreach (byte[] bytes in files.Values)
        {
            int place = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(id));
            if (place >= 0)
            {
                bytes[place] ^= 1;
            }
        }
    }
}
