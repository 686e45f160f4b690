using NewsSearch.Codecs;
using NewsSearch.Tests.Tidy;
using System.Runtime.Intrinsics.X86;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Codecs;

public sealed class PackedBlockTests(ITestOutputHelper output)
{
    private delegate void Unpacking(ReadOnlySpan<byte> source, int width, Span<int> values);

    private delegate void Summing(Span<int> gaps, int before);

    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 33)];

    private static readonly Unpacking[] Unpackings =
        [PackedBlock.Unpack, PackedBlock.UnpackScalar, PackedBlock.Unpack128, PackedBlock.Unpack256];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_form_unpacks_what_was_packed_at_every_width(int width)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 20; i++)
        {
            int[] values = Values(random, width);
            byte[] bytes = new byte[PackedBlock.Length(width)];
            random.NextBytes(bytes);
            PackedBlock.Pack(values, width, bytes);
            Assert.True(PackedBlock.Width(values) <= width);
            foreach (var unpack in Unpackings)
            {
                int[] unpacked = new int[PackedBlock.Size];
                unpack(bytes, width, unpacked);
                Assert.Equal(values, unpacked);
            }
        }
    }

    [Fact]
    public void A_value_stands_in_the_lane_of_its_number_modulo_eight()
    {
        int[] values = new int[PackedBlock.Size];
        values[3] = 0x12;
        values[11] = 0x1F;
        values[8 * 6] = 0x15;
        byte[] bytes = new byte[PackedBlock.Length(5)];
        PackedBlock.Pack(values, 5, bytes);

        // Values 3 and 11 share the first word of lane 3; value 48 is the seventh of lane 0: bits 30 to 34.
        byte[] expected = new byte[PackedBlock.Length(5)];
        (expected[12], expected[13], expected[3], expected[32]) = (0xF2, 0x03, 0x40, 0x05);
        Assert.Equal(expected, bytes);
    }

    [Fact]
    public void Spans_that_are_too_short_are_refused_by_every_form()
    {
        foreach (var unpack in Unpackings)
        {
            Assert.Throws<ArgumentException>(() => unpack(new byte[31], 1, new int[256]));
            Assert.Throws<ArgumentException>(() => unpack(new byte[32], 1, new int[255]));
            Assert.Throws<ArgumentException>(() => unpack(new byte[2048], 33, new int[256]));
            Assert.Throws<ArgumentException>(() => unpack(new byte[2048], -1, new int[256]));
        }
    }

    [Fact]
    public void Every_form_adds_up_gaps_alike()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        Summing[] forms = Avx2.IsSupported
            ? [GapSum.Accumulate, GapSum.Accumulate128, GapSum.Accumulate256]
            : [GapSum.Accumulate, GapSum.Accumulate128];
        for (int width = 0; width <= 32; width++)
        {
            int[] gaps = Values(random, width), expected = [.. gaps];
            int before = random.Next(-1, 1_000_000);
            GapSum.AccumulateScalar(expected, before);
            Assert.Equal(unchecked(before + 1 + gaps[0]), expected[0]);
            Assert.Equal(unchecked(expected[254] + gaps[255] + 1), expected[255]);
            foreach (var sum in forms)
            {
                int[] sums = [.. gaps];
                sum(sums, before);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    public void The_kernels_are_what_the_generator_writes(int bits)
    {
        string path = $"src/NewsSearch/Codecs/PackedKernels{bits}.g.cs", generated = KernelGenerator.Generate(bits);
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_UPDATE_KERNELS") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), generated);
        }

        Assert.Equal(generated, Repository.Read(path));
    }

    private static int[] Values(Random random, int width)
    {
        uint mask = (uint)((1UL << width) - 1);
        return [.. Enumerable.Range(0, PackedBlock.Size)
            .Select(_ => (int)(random.Next(8) == 0 ? mask : (uint)random.NextInt64(1L << 32) & mask))];
    }
}
