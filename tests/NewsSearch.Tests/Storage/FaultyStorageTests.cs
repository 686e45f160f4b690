using NewsSearch.Storage;

namespace NewsSearch.Tests.Storage;

public sealed class FaultyStorageTests : StorageContract
{
    private readonly FaultyStorage _disk = new();

    private protected override IStorage Storage => _disk;

    [Fact]
    public void Flushed_bytes_under_a_synced_name_survive_in_every_mode()
    {
        Write("a", 1, 2, 3);
        _disk.SyncDirectory();
        foreach (var mode in Enum.GetValues<CrashMode>())
        {
            Assert.Equal([1, 2, 3], _disk.CrashImage(mode, seed: 1).Files()["a"]);
        }
    }

    [Fact]
    public void Without_flush_and_sync_each_mode_leaves_what_its_name_says()
    {
        using (var file = _disk.Create("a"))
        {
            file.Write(Enumerable.Repeat((byte)1, 4096).ToArray());
        }

        Assert.Equal(4096, _disk.CrashImage(CrashMode.Kept, 1).Files()["a"].Count(value => value == 1));
        Assert.Empty(_disk.CrashImage(CrashMode.Lost, 1).Files());
        Assert.Empty(_disk.CrashImage(CrashMode.NamesKept, 1).Files()["a"]);
        _disk.SyncDirectory();
        Assert.Equal(new byte[4096], _disk.CrashImage(CrashMode.Zeroed, 1).Files()["a"]);
        Assert.Equal(2048, _disk.CrashImage(CrashMode.Halved, 1).Files()["a"].Length);
        byte[] torn = _disk.CrashImage(CrashMode.Torn, 1).Files()["a"];
        Assert.Equal([0, 512], torn.Chunk(512).Select(sector => sector.Sum(value => value)).Distinct().Order());
    }

    [Fact]
    public void A_rename_that_was_not_synced_may_be_there_or_not()
    {
        Write("a", 1);
        _disk.SyncDirectory();
        _disk.Rename("a", "b");
        Assert.Equal(["a"], _disk.CrashImage(CrashMode.Lost, 1).List());
        Assert.Equal(["b"], _disk.CrashImage(CrashMode.NamesKept, 1).List());
        var reordered = Enumerable.Range(0, 20).Select(seed => _disk.CrashImage(CrashMode.Reordered, seed).List()[0]);
        Assert.Equal(["a", "b"], reordered.Distinct().Order());
    }

    [Fact]
    public void A_crash_stops_everything_from_its_operation_on()
    {
        _disk.CrashAt = 2;
        using var file = _disk.Create("a");
        Assert.Throws<SimulatedCrashException>(() => file.Write([1, 2, 3, 4]));
        Assert.Throws<SimulatedCrashException>(() => file.Write([1]));
        Assert.Throws<SimulatedCrashException>(_disk.SyncDirectory);
        Assert.Throws<SimulatedCrashException>(() => _disk.Map("a"));
        Assert.Equal([1, 2], _disk.CrashImage(CrashMode.Kept, 1).Files()["a"]);
        Assert.Equal([OperationKind.Create, OperationKind.Write], _disk.Operations);
    }

    [Fact]
    public void A_failed_flush_drops_the_bytes_though_the_next_one_succeeds()
    {
        _disk.FailAt = 3;
        using var file = _disk.Create("a");
        file.Write([1, 2]);
        Assert.Throws<IOException>(file.FlushToDisk);
        file.Write([3]);
        file.FlushToDisk();
        _disk.SyncDirectory();
        Assert.Equal([1, 2, 3], _disk.CrashImage(CrashMode.Kept, 1).Files()["a"]);
        Assert.Equal([0, 0, 3], _disk.CrashImage(CrashMode.Lost, 1).Files()["a"]);
    }

    [Fact]
    public void An_error_comes_once_or_for_ever_but_reading_goes_on()
    {
        Write("a", 1);
        _disk.FailAt = 4;
        Assert.Throws<IOException>(() => _disk.Create("b"));
        Write("b", 1);

        _disk.FailAt = _disk.Operations.Count + 1;
        _disk.FailForEver = true;
        Assert.Throws<IOException>(() => _disk.Create("c"));
        Assert.Throws<IOException>(() => _disk.Create("c"));
        using var map = _disk.Map("b");
        Assert.Equal(["a", "b"], _disk.List().Order());
        Assert.Equal(1, _disk.OpenMaps);
    }

    [Fact]
    public void A_full_disk_takes_what_fits()
    {
        _disk.Quota = 5;
        Write("a", 1, 2, 3);
        using var file = _disk.Create("b");
        Assert.Throws<IOException>(() => file.Write([4, 5, 6]));
        Assert.Equal(2, file.Length);
        _disk.Delete("a");
        file.Write([6]);
    }
}
