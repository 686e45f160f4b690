using NewsSearch.Storage;

namespace NewsSearch.Tests.Storage;

public sealed class ChecksummedFileTests
{
    // Pages are remembered in words of 64: three words, the last one not full.
    private const int Pages = 130;

    private const long Length = (Pages * (long)ChecksummedWriter.PageSize) - 5;

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    public void A_stretch_is_refused_exactly_where_it_touches_a_damaged_page(int damaged)
    {
        using var file = Open(damaged);
        for (int first = 0; first < Pages; first++)
        {
            foreach (int count in new[] { 1, 2, 63, 64, 65, 128 })
            {
                long start = first * (long)ChecksummedWriter.PageSize;
                long end = Math.Min(start + (count * (long)ChecksummedWriter.PageSize), Length);
                bool touches = damaged >= first && damaged < first + count;
                if (touches)
                {
                    Assert.Throws<CorruptIndexException>(() => file.Read(start, (int)(end - start)).Length);
                }
                else
                {
                    Assert.Equal(end - start, file.Read(start, (int)(end - start)).Length);
                }
            }
        }
    }

    [Fact]
    public void A_stretch_that_was_whole_once_is_read_again()
    {
        using var file = Open(damaged: -1);
        Assert.Equal(Length, file.Read(0, (int)Length).Length);
        Assert.Equal(Length, file.Read(0, (int)Length).Length);
        Assert.Equal(1, file.Read(Length - 1, 1).Length);
        Assert.Throws<CorruptIndexException>(() => file.Read(Length, 1).Length);
    }

    private static ChecksummedFile Open(int damaged)
    {
        var storage = new InMemoryStorage();
        byte[] bytes = new byte[Length];
        new Random(1).NextBytes(bytes);
        IReadOnlyList<uint> checksums;
        using (var target = storage.Create("whole"))
        {
            var writer = new ChecksummedWriter(target);
            writer.Write(bytes);
            checksums = writer.Finish();
        }

        if (damaged >= 0)
        {
            bytes[(damaged * (long)ChecksummedWriter.PageSize) + 7] ^= 1;
        }

        using (var target = storage.Create("damaged"))
        {
            target.Write(bytes);
        }

        return new(storage.Map("damaged"), Length, [.. checksums]);
    }
}
