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
            foreach (var effort in Enum.GetValues<CompressionEffort>())
            {
                var (lastMatchStart, lastLiterals) = Walk(Compress(new byte[length], effort));
                Assert.True(lastLiterals >= 5, $"{length} bytes end in {lastLiterals} literals");
                Assert.True(length - lastMatchStart >= 12, $"{length} bytes: a copy begins at {lastMatchStart}");
            }
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
        foreach (var effort in Enum.GetValues<CompressionEffort>())
        {
            Assert.True(Compress(text, effort).Length < text.Length / 2);
            Assert.InRange(Compress(noise, effort).Length, noise.Length, noise.Length + 60);
        }
    }

    [Fact]
    public void Effort_saves_room()
    {
        byte[] text = Bytes(16, 50_000, new Random(5));
        Assert.True(
            Compress(text, CompressionEffort.Thorough).Length < Compress(text, CompressionEffort.Quick).Length);
    }

    [Fact]
    public void A_block_may_copy_out_of_a_dictionary() => Prop.ForAll(
        Shapes.Zip(Shapes).ToArbitrary(),
        pair =>
        {
            // Pieces of the dictionary, its end and its start among them, with other bytes in between.
            byte[] dictionary = pair.Item1;
            byte[] text = [.. dictionary.TakeLast(40), .. pair.Item2, .. dictionary.Take(700), .. pair.Item2.Take(9)];
            AssertRoundTrip(text, dictionary);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void What_the_dictionary_holds_takes_no_room()
    {
        byte[] dictionary = new byte[60_000];
        new Random(9).NextBytes(dictionary);
        byte[] text = dictionary[500..5_500];
        foreach (var effort in Enum.GetValues<CompressionEffort>())
        {
            Assert.InRange(Lz4Encoder.Create(effort, dictionary).Compress(text).Length, 1, 50);
        }

        AssertRoundTrip(text, dictionary);
        AssertRoundTrip([.. text, .. new byte[20_000], .. text, .. dictionary], dictionary);
    }

    [Fact]
    public void An_encoder_forgets_the_blocks_before()
    {
        var random = new Random(11);
        byte[] dictionary = Bytes(16, 3_000, random);
        foreach (var effort in Enum.GetValues<CompressionEffort>())
        {
            var encoder = Lz4Encoder.Create(effort, dictionary);
            for (int i = 0; i < 200; i++)
            {
                byte[] text = Bytes(4, random.Next(2_000), random);
                byte[] fresh = Lz4Encoder.Create(effort, dictionary).Compress(text).ToArray();
                Assert.Equal(fresh, encoder.Compress(text).ToArray());
            }
        }
    }

    [Fact]
    public void Damaged_blocks_are_refused_or_give_other_bytes_but_never_reach_outside()
    {
        var random = new Random(3);
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(i => $"item {i % 7} ")));
        byte[] dictionary = bytes[..200];
        byte[] block = Lz4Encoder.Create(CompressionEffort.Quick, dictionary).Compress(bytes).ToArray();
        byte[] room = new byte[bytes.Length + 64];
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. block];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            int length = random.Next(damaged.Length);
            Array.Fill(room, (byte)0xA5);
            Lz4Block.TryDecompress(damaged, dictionary, room.AsSpan(32, bytes.Length));
            Lz4Block.TryDecompress(damaged.AsSpan(0, length), dictionary, room.AsSpan(32, bytes.Length));
            Lz4Block.TryDecompress(damaged, dictionary.AsSpan(0, random.Next(200)), room.AsSpan(32, bytes.Length));
            Assert.Equal(-1, room.AsSpan(0, 32).IndexOfAnyExcept((byte)0xA5));
            Assert.Equal(-1, room.AsSpan(32 + bytes.Length).IndexOfAnyExcept((byte)0xA5));
        }

        Assert.False(Lz4Block.TryDecompress(block, dictionary, new byte[bytes.Length - 1]));
        Assert.False(Lz4Block.TryDecompress(block, dictionary, new byte[bytes.Length + 1]));
        Assert.False(Lz4Block.TryDecompress([], dictionary, []));
    }

    [Theory]
    [InlineData(0xF0)]
    [InlineData(0x0F)]
    public void A_length_without_an_end_is_refused(int token)
    {
        // Nine million bytes of 255 sum up to more than a number of 31 bits can hold.
        byte[] block = new byte[9_000_000];
        Array.Fill(block, (byte)255);
        (block[0], block[1], block[2]) = ((byte)token, 1, 0);
        Assert.False(Lz4Block.TryDecompress(block, new byte[100], new byte[1_000]));
        block[1] = 255;
        Assert.False(Lz4Block.TryDecompress(block, new byte[100], new byte[1_000]));
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

    private static byte[] Compress(byte[] bytes, CompressionEffort effort) =>
        Lz4Encoder.Create(effort, []).Compress(bytes).ToArray();

    private static void AssertRoundTrip(byte[] bytes, byte[]? dictionary = null)
    {
        foreach (var effort in Enum.GetValues<CompressionEffort>())
        {
            var block = Lz4Encoder.Create(effort, dictionary).Compress(bytes);
            Assert.InRange(block.Length, 1, Lz4Block.MaxCompressedLength(bytes.Length));
            byte[] back = new byte[bytes.Length];
            Assert.True(Lz4Block.TryDecompress(block, dictionary, back));
            Assert.Equal(bytes, back);
        }
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
