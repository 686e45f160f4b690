using NewsSearch.Codecs;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Codecs;

public sealed class PatchedBlockTests(ITestOutputHelper output)
{
    [Fact]
    public void Blocks_come_back_however_many_values_stick_out()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var bytes = new ByteWriter();
        var blocks = new List<(int[] Values, bool Flag)>();
        for (int i = 0; i < 500; i++)
        {
            int width = random.Next(33), wide = random.Next(33), share = random.Next(1, 300);
            int[] values =
                [.. Enumerable.Range(0, 256).Select(_ => Value(random, random.Next(share) == 0 ? wide : width))];
            blocks.Add((values, random.Next(2) == 0));
            PatchedBlock.Write(values, blocks[^1].Flag, bytes);
        }

        ByteReader reader = new(bytes.Written, "f", 0), passing = new(bytes.Written, "f", 0);
        foreach (var (values, flag) in blocks)
        {
            int[] read = new int[256];
            Assert.Equal(flag, PatchedBlock.Read(ref reader, read));
            Assert.Equal(values, read);
            PatchedBlock.Skip(ref passing);
            Assert.Equal(reader.Position, passing.Position);
        }

        Assert.Equal(0, reader.Left);
    }

    [Fact]
    public void A_few_large_values_do_not_widen_the_block()
    {
        int[] values = new int[256];
        (values[7], values[255]) = (200, 3);
        var bytes = new ByteWriter();
        PatchedBlock.Write(values, flag: true, bytes);
        Assert.Equal([0xC0, 2, 7, 200, 255, 3], bytes.Written.ToArray());
    }

    [Theory]
    [InlineData("21")]
    [InlineData("01")]
    [InlineData("40")]
    [InlineData("4002070100")]
    public void A_block_that_is_none_is_reported(string bytes) => Assert.Throws<CorruptIndexException>(
        () =>
        {
            var reader = new ByteReader(Convert.FromHexString(bytes), "f", 0);
            PatchedBlock.Read(ref reader, new int[256]);
        });

    private static int Value(Random random, int width) => (int)(uint)(random.NextInt64(1L << 32) & ((1L << width) - 1));
}
