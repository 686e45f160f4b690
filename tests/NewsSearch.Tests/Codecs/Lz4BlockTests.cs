using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Codecs;

namespace NewsSearch.Tests.Codecs;

public sealed class Lz4BlockTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abcdefghijklm")]
    [InlineData("abababababababababababababababab")]
    [InlineData("the minister of trade and the minister of water met the minister of trade")]
    public void What_was_compressed_comes_back(string text) => AssertRoundTrip(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Bytes_of_every_shape_come_back() => Prop.ForAll(
        Shapes.ToArbitrary(),
        bytes =>
        {
            AssertRoundTrip(bytes);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Copies_reach_back_as_far_as_two_bytes_say()
    {
        byte[] far = new byte[70_000];
        new Random(1).NextBytes(far);
        foreach (int distance in (int[])[65_534, 65_535, 65_536])
        {
            far.AsSpan(0, 40).CopyTo(far.AsSpan(distance));
            AssertRoundTrip(far);
        }
    }

    [Fact]
    public void A_block_keeps_the_two_rules_of_its_end()
    {
        foreach (int length in Enumerable.Range(13, 60))
        {
            byte[] block = Compress(new byte[length]);
            var (lastMatchStart, lastLiterals) = Walk(block);
            Assert.True(lastLiterals >= 5, $"{length} bytes end in {lastLiterals} literals");
            Assert.True(length - lastMatchStart >= 12, $"{length} bytes: a copy begins at {lastMatchStart}");
        }
    }

    [Fact]
    public void Text_shrinks_and_noise_hardly_grows()
    {
        string[] words = ["minister ", "trade ", "water ", "said ", "of ", "the ", "country ", "talks "];
        var random = new Random(7);
        string sentence = string.Concat(Enumerable.Range(0, 2_000).Select(_ => words[random.Next(8)]));
        byte[] text = Encoding.UTF8.GetBytes(sentence);
        byte[] noise = new byte[10_000];
        random.NextBytes(noise);
        Assert.True(Compress(text).Length < text.Length / 2);
        Assert.InRange(Compress(noise).Length, noise.Length, noise.Length + 60);
    }

    [Fact]
    public void Damaged_blocks_are_refused_or_give_other_bytes_but_never_reach_outside()
    {
        var random = new Random(3);
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(i => $"item {i % 7} ")));
        byte[] block = Compress(bytes);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. block];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Lz4Block.TryDecompress(damaged, new byte[bytes.Length]);
            Lz4Block.TryDecompress(damaged.AsSpan(0, random.Next(damaged.Length)), new byte[bytes.Length]);
        }

        Assert.False(Lz4Block.TryDecompress(block, new byte[bytes.Length - 1]));
        Assert.False(Lz4Block.TryDecompress(block, new byte[bytes.Length + 1]));
        Assert.False(Lz4Block.TryDecompress([], []));
    }

    private static Gen<byte[]> Shapes =>
        from alphabet in Gen.Elements(1, 2, 4, 16, 256)
        from length in Gen.Choose(0, 5_000)
        from seed in Gen.Choose(0, int.MaxValue)
        select Bytes(alphabet, length, new Random(seed));

    private static byte[] Bytes(int alphabet, int length, Random random)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            // Runs of copies from anywhere before, as texts have them.
            int back = i > 0 && random.Next(3) > 0 ? random.Next(1, i + 1) : 0;
            bytes[i] = back > 0 ? bytes[i - back] : (byte)random.Next(alphabet);
        }

        return bytes;
    }

    private static byte[] Compress(byte[] bytes)
    {
        byte[] block = new byte[Lz4Block.MaxCompressedLength(bytes.Length)];
        return block[..Lz4Block.Compress(bytes, block)];
    }

    private static void AssertRoundTrip(byte[] bytes)
    {
        byte[] back = new byte[bytes.Length];
        Assert.True(Lz4Block.TryDecompress(Compress(bytes), back));
        Assert.Equal(bytes, back);
    }

    /// <summary>
    /// Reads a block by the letter of the format: where the last copy begins, how many literals come last.
    /// </summary>
    private static (int LastMatchStart, int LastLiterals) Walk(byte[] block)
    {
        int at = 0, position = 0, lastMatch = 0;
        while (true)
        {
            int token = block[at++], literals = token >> 4, match = token & 15;
            for (int more = literals == 15 ? 255 : 0; more == 255; literals += more = block[at++])
            {
            }

            at += literals;
            position += literals;
            if (at == block.Length)
            {
                return (lastMatch, literals);
            }

            at += 2;
            lastMatch = position;
            for (int more = match == 15 ? 255 : 0; more == 255; match += more = block[at++])
            {
            }

            position += match + 4;
        }
    }
}
