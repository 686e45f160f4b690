using NewsSearch.Storage;

namespace NewsSearch.Tests.Storage;

public sealed class InMemoryStorageTests : StorageContract
{
    private protected override IStorage Storage { get; } = new InMemoryStorage();

    [Fact]
    public void A_closed_file_takes_no_more_bytes()
    {
        var file = Storage.Create("a");
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => file.Write([1]));
    }

    [Fact]
    public void Files_can_be_written_and_mapped_from_several_threads()
    {
        Parallel.For(0, 64, i =>
        {
            Write($"f{i}", (byte)i);
            using var map = Storage.Map($"f{i}");
            Assert.Equal((byte)i, map.Slice(0, 1)[0]);
            Storage.Rename($"f{i}", $"g{i}");
        });
        Assert.Equal(64, Storage.List().Count(name => name.StartsWith('g')));
    }
}
