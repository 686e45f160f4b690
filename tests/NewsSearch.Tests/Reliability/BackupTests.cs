using System.Globalization;
using NewsSearch.Recovery;
using NewsSearch.Segments;
using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>Backups while others write, backups and restores that the machine cuts off, damaged backups.</summary>
public sealed class BackupTests(ITestOutputHelper output)
{
    private const int Ids = 30;

    [Fact]
    public async Task A_backup_beside_writing_and_merging_is_one_commit_and_not_older_than_its_start()
    {
        var disk = new FaultyStorage();
        var index = await IndexOnDisk.OpenAsync(disk, merge: true);
        int acknowledged = 0;
        await WriteVersionAsync(index, 0);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (int version = 1; !done.IsCancellationRequested; version++)
            {
                await WriteVersionAsync(index, version);
                Volatile.Write(ref acknowledged, version);
            }
        });
        var target = new FaultyStorage();
        for (int round = 0; round < Scale.Backups; round++)
        {
            int before = Volatile.Read(ref acknowledged);
            index.Backup(target, CancellationToken.None);
            int version = await VersionAsync(target);
            Assert.True(version >= before, $"The backup has version {version}; {before} was acknowledged before.");
            await Task.Delay(1);
        }

        await done.CancelAsync();
        await writing;
        await index.DisposeAsync();
        Assert.Equal(0, disk.OpenMaps);
        Assert.Equal(0, target.OpenMaps);
        Assert.Equal(0, target.OpenFiles);
        Assert.True(IndexVerification.Run(target, false, CancellationToken.None).IsIntact);
        output.WriteLine($"{Scale.Backups} backups beside {acknowledged} commits");
    }

    [Fact]
    public async Task A_backup_that_is_cut_off_leaves_the_one_before_or_the_new_one()
    {
        var (disk, first, second) = await TwoStatesAsync();
        await using var index = await IndexOnDisk.OpenAsync(disk);
        await CutOffAsync(first, target => index.Backup(target, CancellationToken.None), second);
    }

    [Fact]
    public async Task A_restore_that_is_cut_off_leaves_the_index_as_it_was_or_as_the_backup()
    {
        var (disk, backup, _) = await TwoStatesAsync();
        string expected = await StateAsync(new FaultyStorage(backup));
        await CutOffAsync(
            disk.Files(),
            target => IndexRestore.Run(new FaultyStorage(backup), () => target, CancellationToken.None),
            expected);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_before_the_index_is_touched()
    {
        var (disk, backup, _) = await TwoStatesAsync();
        var live = disk.Files();
        var random = new Random(Scale.Seed);
        int tried = 0;
        foreach (var (name, bytes) in backup.Where(file => file.Key != "write.lock"))
        {
            int stride = Manifest.IsManifest(name) ? 1 : Scale.BackupStride;
            for (int offset = random.Next(stride); offset < bytes.Length; offset += stride)
            {
                byte flip = (byte)(1 << random.Next(8));
                bytes[offset] ^= flip;
                Refused(backup, live, $"seed {Scale.Seed}: {name}, byte {offset} ^ {flip}");
                bytes[offset] ^= flip;
                tried++;
            }
        }

        string[] segments = [.. backup.Keys.Where(name => name.StartsWith("segment", StringComparison.Ordinal))];
        foreach (string name in segments)
        {
            byte[] whole = backup[name];
            backup[name] = whole[..(whole.Length / 2)];
            Refused(backup, live, $"{name} cut off");
            backup.Remove(name);
            Refused(backup, live, $"{name} missing");
            backup[name] = whole;
        }

        output.WriteLine($"seed {Scale.Seed}: {tried} bytes flipped");
    }

    [Fact]
    public async Task A_full_disk_costs_neither_the_backup_before_nor_the_index()
    {
        var (disk, first, second) = await TwoStatesAsync();
        await using var index = await IndexOnDisk.OpenAsync(disk);
        string before = await StateAsync(new FaultyStorage(first));
        long used = first.Values.Sum(bytes => (long)bytes.Length);
        for (long room = 0; ; room += 1000)
        {
            var target = new FaultyStorage(first) { Quota = used + room };
            try
            {
                index.Backup(target, CancellationToken.None);
                Assert.Equal(second, await StateAsync(target));
                break;
            }
            catch (IOException error) when (error is not CorruptIndexException)
            {
                Assert.Equal(before, await StateAsync(target));
            }
        }
    }

    private static async Task WriteVersionAsync(NewsIndex index, int version)
    {
        for (int id = 0; id < Ids; id++)
        {
            string text = version.ToString(CultureInfo.InvariantCulture);
            await index.AddAsync(new NewsItem { Id = $"item/{id}", Title = text, Body = $"kx{id}q" });
        }

        await index.CommitAsync();
    }

    private static async Task<int> VersionAsync(FaultyStorage backup)
    {
        await using var opened = await IndexOnDisk.OpenAsync(new FaultyStorage(backup.Files()));
        var found = await opened.SearchAsync(NewsQuery.All, new SearchOptions { Take = SearchOptions.MaxTake });
        Assert.Equal(Ids, found.Total);
        return int.Parse(found.Hits.Select(hit => hit.Item.Title!).Distinct().Single(), CultureInfo.InvariantCulture);
    }

    // An index, a backup of its first state, and what its second state gives back.
    private static async Task<(FaultyStorage Disk, Dictionary<string, byte[]> First, string Second)> TwoStatesAsync()
    {
        var disk = new FaultyStorage();
        var backup = new FaultyStorage();
        var items = new ItemFactory(new Random(Scale.Seed));
        await using var index = await IndexOnDisk.OpenAsync(disk);
        for (int i = 0; i < 12; i++)
        {
            await index.AddAsync(items.Make($"item/{i}"));
            if (i % 5 == 4)
            {
                await index.CommitAsync();
            }
        }

        await index.CommitAsync();
        await index.DeleteAsync("item/1");
        await index.CommitAsync();
        index.Backup(backup, CancellationToken.None);
        await index.AddAsync(items.Make("item/2"));
        await index.AddAsync(items.Make("late"));
        await index.CommitAsync();
        return (disk, backup.Files(), await IndexState.OfAsync(index));
    }

    private static async Task<string> StateAsync(FaultyStorage disk)
    {
        await using var index = await IndexOnDisk.OpenAsync(new FaultyStorage(disk.Files()));
        return await IndexState.OfAsync(index);
    }

    private async Task CutOffAsync(Dictionary<string, byte[]> before, Action<FaultyStorage> act, string after)
    {
        string old = await StateAsync(new FaultyStorage(before));
        Assert.NotEqual(old, after);
        int point = 1;
        for (bool done = false; !done; point++)
        {
            var target = new FaultyStorage(before) { CrashAt = point };
            try
            {
                act(target);
                done = true;
            }
            catch (SimulatedCrashException)
            {
            }

            foreach (var mode in Enum.GetValues<CrashMode>())
            {
                for (int image = 0; image < Scale.ImagesPerPoint; image++)
                {
                    string found = await StateAsync(target.CrashImage(mode, point + image));
                    Assert.True(found == after || (found == old && !done), $"point {point}, {mode}: {found}");
                }
            }
        }

        output.WriteLine($"{point} points, {Enum.GetValues<CrashMode>().Length} modes");
    }

    private static void Refused(Dictionary<string, byte[]> backup, Dictionary<string, byte[]> live, string damage)
    {
        var index = new FaultyStorage(live);
        var error = Record.Exception(
            () => IndexRestore.Run(new FaultyStorage(backup), () => index, CancellationToken.None));
        Assert.True(error is CorruptIndexException { File.Length: > 0 }, $"{damage}: {error}");
        Assert.Empty(index.Operations);
    }
}
