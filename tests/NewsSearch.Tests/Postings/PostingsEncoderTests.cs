using System.Runtime.InteropServices;
using NewsSearch.Codecs;
using NewsSearch.Postings;
using NewsSearch.Scoring;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Postings;

public sealed class PostingsEncoderTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 20, 100)]
    [InlineData(2, 20, 100)]
    [InlineData(255, 20, 100)]
    [InlineData(256, 20, 0)]
    [InlineData(256, 1, 100)]
    [InlineData(257, 20, 100)]
    [InlineData(5_000, 2, 20)]
    [InlineData(5_000, 1, 0)]
    [InlineData(5_000, 3, 0)]
    [InlineData(5_120, 300, 3_000)]
    [InlineData(700, 500_000, 100)]
    public void What_was_written_is_read(int count, int gap, int titleLength)
    {
        var random = new Random(count);
        var made = RandomPostings.Make(random, count, gap, titleLength);
        byte[] bytes = EncodedPostings.Encode(made.ToTermPostings(random, titleLength), made.DocumentCount);
        var cursor = EncodedPostings.Open(bytes, count, made.DocumentCount);
        Assert.Equal(-1, cursor.Block);
        foreach (var (document, positions, inTitle) in made.All)
        {
            // Some documents are passed over, as a query does that looks for others.
            if (random.Next(3) > 0)
            {
                continue;
            }

            Assert.True(cursor.SeekBlock(document));
            Assert.True(cursor.LastDocument(cursor.Block) >= document);
            int place = cursor.Documents.BinarySearch(document);
            Assert.Equal(positions.Length, cursor.Frequencies[place]);
            Assert.Equal(inTitle, cursor.TitleFrequencies.IsEmpty ? 0 : cursor.TitleFrequencies[place]);
            Assert.Equal(positions, cursor.Positions(place).ToArray());
        }

        Assert.False(cursor.SeekBlock(made.All[^1].Document + 1));
        Assert.Equal(cursor.BlockCount, cursor.Block);
        Assert.Equal(0, cursor.Count);
        Assert.True(cursor.Documents.IsEmpty);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(300, 1)]
    [InlineData(3_000, 2)]
    [InlineData(3_000, 50)]
    public void Blocks_are_found_as_by_looking_at_each(int count, int gap)
    {
        var random = new Random(count);
        var made = RandomPostings.Make(random, count, gap, 0);
        byte[] bytes = EncodedPostings.Encode(made.ToTermPostings(random, 0), made.DocumentCount);
        var cursor = EncodedPostings.Open(bytes, count, made.DocumentCount);
        int[] lasts = [.. made.All.Chunk(PostingsCursor.BlockSize).Select(block => block[^1].Document)];
        Assert.Equal(lasts, Enumerable.Range(0, cursor.BlockCount).Select(cursor.LastDocument));
        for (int i = 0; i < 1_000; i++)
        {
            int from = random.Next(lasts.Length + 1), target = random.Next(made.DocumentCount + 5);
            int expected = from;
            while (expected < lasts.Length && lasts[expected] < target)
            {
                expected++;
            }

            Assert.Equal(expected, cursor.FindBlock(target, from));
        }

        Assert.Equal(-1, cursor.Block);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(100, 20)]
    [InlineData(1_300, 1)]
    [InlineData(3_000, 2)]
    [InlineData(3_000, 9)]
    [InlineData(3_000, 60)]
    public void Bits_are_set_as_by_the_documents(int count, int gap)
    {
        var random = new Random(count);
        var made = RandomPostings.Make(random, count, gap, 0);
        var encoded = new ByteWriter();
        PostingsEncoder.EncodeDocuments([.. made.All.Select(posting => posting.Document)], encoded);
        byte[] bytes = EncodedPostings.Encode(made.ToTermPostings(random, 0), made.DocumentCount);
        CheckBits(made, bytes, documentsOnly: false, random);
        CheckBits(made, encoded.Written.ToArray(), documentsOnly: true, random);
    }

    [Theory]
    [InlineData(1, 1f)]
    [InlineData(2, 3f)]
    [InlineData(200, 3f)]
    [InlineData(256, 1f)]
    [InlineData(2_000, 2.5f)]
    public void Impacts_are_the_undominated_pairs_and_bound_every_posting(int count, float titleWeight)
    {
        var random = new Random(count);
        var made = RandomPostings.Make(random, count, 10, 50);
        var lengths = new byte[made.DocumentCount];
        random.NextBytes(lengths);
        byte[] bytes = EncodedPostings.Encode(made.ToTermPostings(random, 50), lengths, titleWeight);
        var cursor = EncodedPostings.Open(bytes, count, made.DocumentCount);
        (int Frequency, int Length)[] pairs =
        [
            .. made.All.Select(posting =>
            {
                byte code = ImpactCode.OfFrequency(posting.Positions.Length, posting.InTitle, titleWeight);
                double frequency = posting.Positions.Length + ((titleWeight - 1.0) * posting.InTitle);
                Assert.True(LengthNorm.Lengths[code] >= frequency);
                Assert.True(code == 0 || LengthNorm.Lengths[code - 1] < frequency);
                return ((int)code, (int)lengths[posting.Document]);
            }),
        ];
        Assert.Equal(Undominated(pairs), Pairs(cursor.TermImpacts));
        foreach (var (block, part) in pairs.Chunk(PostingsCursor.BlockSize).Index())
        {
            Assert.Equal(Undominated(part), Pairs(cursor.Impacts[block]));
        }
    }

    [Fact]
    public void Impact_lengths_are_those_of_the_norms_and_never_longer()
    {
        // Longer ones have no exact form as a float.
        const int Codes = 160;
        for (int norms = 0; norms < Codes * Codes; norms += 7)
        {
            byte body = (byte)(norms % Codes), title = (byte)(norms / Codes);
            double length = LengthNorm.Lengths[body] + (2.5 * LengthNorm.Lengths[title]);
            byte code = ImpactCode.OfLength(body, title, 2.5f);
            Assert.True(LengthNorm.Lengths[code] <= length);
            Assert.True(LengthNorm.Lengths[code + 1] > Math.Floor(length));
        }
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(40, 20)]
    [InlineData(256, 5)]
    [InlineData(600, 1)]
    [InlineData(700, 2)]
    [InlineData(600, 30)]
    public void Damaged_bytes_give_an_answer_or_are_reported(int count, int gap)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var made = RandomPostings.Make(random, count, gap, 50);
        byte[] bytes = EncodedPostings.Encode(made.ToTermPostings(random, 50), made.DocumentCount);
        EncodedPostings.Damage(bytes, random, damaged => ReadAll(damaged, count, made.DocumentCount));
    }

    private static void ReadAll(byte[] bytes, int count, int documentCount)
    {
        var cursor = EncodedPostings.Open(bytes, count, documentCount);
        var bits = new ulong[(documentCount + 63) / 64];
        _ = cursor.TermImpacts.Length;
        for (int target = 0; cursor.SeekBlock(target); target = cursor.LastDocument(cursor.Block) + 1)
        {
            cursor.SetBits(0, bits);
            Assert.Equal(cursor.Count, cursor.CountIn(bits));
            Assert.True(cursor.Impacts[cursor.Block].Length % 2 == 0);
            int before = -1;
            foreach (int document in cursor.Documents)
            {
                Assert.InRange(document, before + 1, documentCount - 1);
                before = document;
            }

            Assert.True(cursor.TitleFrequencies.IsEmpty || cursor.TitleFrequencies.Length == cursor.Count);
            for (int i = 0; i < cursor.Count; i += 3)
            {
                Assert.InRange(cursor.Frequencies[i], 1, int.MaxValue);
                Assert.Equal(cursor.Frequencies[i], cursor.Positions(i).Length);
            }
        }

        Assert.DoesNotContain(Enumerable.Range(0, bits.Length * 64), i => i >= documentCount && Has(bits, i));
    }

    private static void CheckBits(RandomPostings made, byte[] bytes, bool documentsOnly, Random random)
    {
        var section = EncodedPostings.Section(bytes);
        var cursor = new PostingsCursor();
        for (int start = random.Next(3) * 64; start < made.DocumentCount; start += 64 * random.Next(1, 100))
        {
            var bits = new ulong[random.Next(1, 40)];
            int end = start + (64 * bits.Length);
            var expected = made.All.Select(each => each.Document).Where(each => each >= start && each < end);
            cursor.Open(section, 0, bytes.Length, made.All.Count, made.DocumentCount, documentsOnly);
            for (int at = 0; cursor.SeekBlock(at); at = cursor.LastDocument(cursor.Block) + 1)
            {
                // Half of the blocks are decoded before.
                Assert.True(random.Next(2) == 0 || cursor.Documents.Length == cursor.Count);
                cursor.SetBits(start, bits);
            }

            Assert.Equal(expected, Enumerable.Range(start, end - start).Where(i => Has(bits, i - start)));
            CheckCounts(made, cursor, random);
            Assert.True(!documentsOnly || cursor.Frequencies.IsEmpty);
        }
    }

    private static void CheckCounts(RandomPostings made, PostingsCursor cursor, Random random)
    {
        var among = new ulong[(made.DocumentCount + 63) / 64];
        random.NextBytes(MemoryMarshal.AsBytes(among.AsSpan()));
        int counted = 0;
        for (int block = 0; block < cursor.BlockCount; block++)
        {
            // Half of the blocks are decoded before.
            cursor.MoveTo(block);
            Assert.True(random.Next(2) == 0 || cursor.Documents.Length == cursor.Count);
            counted += cursor.CountIn(among);
        }

        Assert.Equal(made.All.Count(each => Has(among, each.Document)), counted);
    }

    private static IEnumerable<(int Frequency, int Length)> Undominated((int Frequency, int Length)[] pairs) => pairs
        .Where(pair => !pairs.Any(other => other != pair
            && other.Frequency >= pair.Frequency && other.Length <= pair.Length))
        .Distinct().Order();

    private static IEnumerable<(int Frequency, int Length)> Pairs(ReadOnlySpan<byte> impacts) =>
        [.. impacts.ToArray().Chunk(2).Select(pair => ((int)pair[0], (int)pair[1]))];

    private static bool Has(ulong[] bits, int place) => (bits[place >> 6] >> place & 1) != 0;
}
