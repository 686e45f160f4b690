using NewsSearch.Storage;

namespace NewsSearch.Tests.Storage;

/// <summary>What every storage does; each has a class of tests that inherits these.</summary>
public abstract class StorageContract
{
    private protected abstract IStorage Storage { get; }

    [Fact]
    public void A_written_file_is_listed_and_maps_to_its_bytes()
    {
        Write("a", 1, 2, 3);
        using var map = Storage.Map("a");
        Assert.Equal(["a"], Storage.List());
        Assert.Equal("a", map.Name);
        Assert.Equal(3, map.Length);
        Assert.Equal([1, 2, 3], map.Slice(0, 3).ToArray());
        Assert.Equal([2], map.Slice(1, 1).ToArray());
    }

    [Fact]
    public void Many_small_and_large_writes_come_back_in_order()
    {
        var random = new Random(1);
        var expected = new List<byte>();
        using (var file = Storage.Create("a"))
        {
            for (int i = 0; i < 300; i++)
            {
                var bytes = new byte[i % 50 == 49 ? 200_000 : random.Next(100)];
                random.NextBytes(bytes);
                expected.AddRange(bytes);
                file.Write(bytes);
                Assert.Equal(expected.Count, file.Length);
            }

            file.FlushToDisk();
        }

        using var map = Storage.Map("a");
        Assert.True(map.Slice(0, expected.Count).SequenceEqual(expected.ToArray()));
    }

    [Fact]
    public void A_file_that_is_still_open_maps_to_what_was_written()
    {
        using var file = Storage.Create("a");
        file.Write([1, 2]);
        using var map = Storage.Map("a");
        file.Write([3]);
        using var later = Storage.Map("a");
        file.FlushToDisk();
        Assert.Equal([1, 2], map.Slice(0, (int)map.Length).ToArray());
        Assert.Equal([1, 2, 3], later.Slice(0, (int)later.Length).ToArray());
    }

    [Fact]
    public void An_empty_file_maps_to_no_bytes()
    {
        Write("a");
        using var map = Storage.Map("a");
        Assert.Equal(0, map.Length);
        Assert.Equal(0, map.Slice(0, 0).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Slice(0, 1).Length);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, 0)]
    public void A_stretch_outside_the_file_is_refused(long offset, int length)
    {
        Write("a", 1, 2, 3);
        using var map = Storage.Map("a");
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Slice(offset, length).Length);
        Assert.Equal(0, map.Slice(3, 0).Length);
    }

    [Fact]
    public void A_map_stays_as_it_is_when_its_file_is_deleted_renamed_over_or_created_anew()
    {
        Write("a", 1);
        Write("b", 2);
        using var first = Storage.Map("a");
        Storage.Rename("b", "a");
        using var second = Storage.Map("a");
        Storage.Delete("a");
        Assert.Empty(Storage.List());
        Write("a", 9);
        using var created = Storage.Map("a");
        Write("a", 3);
        Assert.Equal(9, created.Slice(0, 1)[0]);
        using var third = Storage.Map("a");
        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(map => map.Slice(0, 1)[0]));
    }

    [Fact]
    public void A_disposed_map_refuses_to_be_read()
    {
        Write("a", 1);
        var map = Storage.Map("a");
        map.Dispose();
        map.Dispose();
        Assert.Throws<ObjectDisposedException>(() => map.Slice(0, 1).Length);
    }

    [Fact]
    public void Rename_moves_a_file_and_misses_one_that_is_not_there()
    {
        Write("a", 1);
        Storage.Rename("a", "b");
        Storage.SyncDirectory();
        Assert.Equal(["b"], Storage.List());
        Assert.Throws<FileNotFoundException>(() => Storage.Rename("a", "c"));
    }

    [Fact]
    public void Deleting_nothing_is_no_error_and_mapping_nothing_is()
    {
        Storage.Delete("a");
        Assert.Throws<FileNotFoundException>(() => Storage.Map("a"));
    }

    [Fact]
    public void A_lock_is_held_once_until_it_is_disposed()
    {
        using (Storage.Lock("write.lock"))
        {
            Assert.Throws<IndexLockedException>(() => Storage.Lock("write.lock"));
        }

        using var again = Storage.Lock("write.lock");
        Assert.Throws<IndexLockedException>(() => Storage.Lock("write.lock"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../a")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/a")]
    [InlineData("C:a")]
    [InlineData("a\0")]
    [InlineData("ä")]
    public void A_name_that_is_not_plain_is_refused(string name)
    {
        Write("a", 1);
        Assert.Throws<ArgumentException>(() => Storage.Create(name));
        Assert.Throws<ArgumentException>(() => Storage.Map(name));
        Assert.Throws<ArgumentException>(() => Storage.Delete(name));
        Assert.Throws<ArgumentException>(() => Storage.Rename("a", name));
        Assert.Throws<ArgumentException>(() => Storage.Rename(name, "b"));
        Assert.Throws<ArgumentException>(() => Storage.Lock(name));
        Assert.Equal(["a"], Storage.List());
    }

    [Fact]
    public void Names_of_255_bytes_are_taken_and_longer_ones_refused()
    {
        Write(new string('a', 255), 1);
        Assert.Throws<ArgumentException>(() => Storage.Create(new string('a', 256)));
    }

    private protected void Write(string name, params byte[] bytes)
    {
        using var file = Storage.Create(name);
        file.Write(bytes);
        file.FlushToDisk();
    }
}
