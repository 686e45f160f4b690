using NewsSearch.Codecs;
using NewsSearch.Postings;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Postings;

public sealed class TermPostingsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(3, 2)]
    [InlineData(5, 4)]
    [InlineData(20, 10)]
    public void Postings_of_several_segments_come_together_as_one_by_one(int segments, int leaveOut)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        foreach (bool interleaved in new[] { true, false })
        {
            var made = Enumerable.Range(0, segments)
                .Select(_ => RandomPostings.Make(random, random.Next(1, 1_200), random.Next(1, 20), 100)).ToArray();
            int[][] numbers = Numbers(random, made, leaveOut, interleaved);
            var merged = new TermPostings();
            var expected = new SortedDictionary<int, string>();
            for (int segment = 0; segment < segments; segment++)
            {
                byte[] bytes = EncodedPostings.Encode(
                    made[segment].ToTermPostings(random, 100), made[segment].DocumentCount);
                int count = made[segment].All.Count;
                merged.Add(EncodedPostings.Open(bytes, count, made[segment].DocumentCount), numbers[segment]);
                foreach (var (document, positions, inTitle) in made[segment].All)
                {
                    if (numbers[segment][document] is >= 0 and var number)
                    {
                        expected.Add(number, $"{number} {positions.Length} {inTitle} {string.Join(',', positions)}");
                    }
                }
            }

            merged.Sort();
            Assert.Equal(expected.Values, PlainPosting.All(merged).Select(each => string.Join(
                ' ', each.Document, each.Frequency, each.TitleFrequency, string.Join(',', each.Positions))));
            Assert.True(merged.Order.IsEmpty || interleaved);
        }
    }

    [Fact]
    public void Gaps_that_add_up_to_no_position_are_refused()
    {
        // One document: impact, document 0 with frequency 3, and three gaps of a billion.
        var bytes = new ByteWriter();
        bytes.Write([2, 100]);
        bytes.WriteVarInt(1);
        bytes.WriteVarInt((3 - 1) << 1);
        for (int i = 0; i < 3; i++)
        {
            bytes.WriteVarInt(1_000_000_000);
        }

        var cursor = EncodedPostings.Open(bytes.Written.ToArray(), 1, 1);
        Assert.Throws<CorruptIndexException>(() => new TermPostings().Add(cursor, [0]));
    }

    // The new number of each document: neighbours of one segment may be far apart, but their order stays.
    private static int[][] Numbers(Random random, RandomPostings[] segments, int leaveOut, bool interleaved)
    {
        int[][] numbers = [.. segments.Select(segment => new int[segment.DocumentCount])];
        int[] next = new int[segments.Length];
        for (int number = 0; ; number++)
        {
            int[] left = [.. Enumerable.Range(0, next.Length).Where(i => next[i] < numbers[i].Length)];
            if (left.Length == 0)
            {
                return numbers;
            }

            int segment = interleaved ? left[random.Next(left.Length)] : left[0];
            bool isLeftOut = leaveOut > 0 && random.Next(leaveOut) == 0;
            numbers[segment][next[segment]++] = isLeftOut ? -1 : number;
        }
    }
}
