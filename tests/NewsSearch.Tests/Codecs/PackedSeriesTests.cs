using NewsSearch.Codecs;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Codecs;

public sealed class PackedSeriesTests(ITestOutputHelper output)
{
    [Fact]
    public void Series_of_any_width_and_length_come_back_and_end_where_they_should()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int width = 0; width <= 32; width++)
        {
            for (int count = 0; count < 300; count += random.Next(1, 9))
            {
                int[] values = [.. Enumerable.Range(0, count).Select(_ => Value(random, width))], read = new int[count];
                var bytes = new ByteWriter();
                PackedSeries.Write(values, width, bytes);
                Assert.Equal(PackedSeries.Length(count, width), bytes.Length);
                byte[] behind = new byte[random.Next(3) == 0 ? random.Next(20) : 0];
                random.NextBytes(behind);
                var reader = new ByteReader([.. bytes.Written, .. behind], "f", 0);
                PackedSeries.Read(ref reader, width, read);
                Assert.Equal(values, read);
                Assert.Equal(behind.Length, reader.Left);
            }
        }
    }

    [Theory]
    [InlineData(33, 5)]
    [InlineData(255, 5)]
    [InlineData(8, 11)]
    [InlineData(1, 81)]
    public void A_series_that_is_none_is_reported(int width, int count) => Assert.Throws<CorruptIndexException>(
        () =>
        {
            var reader = new ByteReader(new byte[10], "f", 0);
            PackedSeries.Read(ref reader, width, new int[count]);
        });

    [Fact]
    public void The_width_is_that_of_the_widest()
    {
        Assert.Equal(0, PackedSeries.Width([]));
        Assert.Equal(3, PackedSeries.Width([1, 4, 3]));
        Assert.Equal(32, PackedSeries.Width([1, -1]));
    }

    private static int Value(Random random, int width) =>
        (int)(uint)(random.NextInt64(1L << 32) & ((1L << width) - 1));
}
