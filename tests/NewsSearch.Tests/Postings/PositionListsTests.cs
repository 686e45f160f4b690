using NewsSearch.Postings;
using NewsSearch.Searching;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Postings;

public sealed class PositionListsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 20)]
    [InlineData(255, 20)]
    [InlineData(256, 3)]
    [InlineData(257, 20)]
    [InlineData(3_000, 1)]
    [InlineData(3_000, 2)]
    [InlineData(3_000, 50)]
    public void Positions_read_together_are_those_read_one_by_one(int count, int gap)
    {
        var random = new Random(count + gap);
        var made = RandomPostings.Make(random, count, gap, 0);
        var cursor = Open(made, random);
        var lists = new PositionLists(count);
        int[] places = [.. Enumerable.Range(0, count)];
        foreach (int share in new[] { 1, 2, 40, 700 })
        {
            int[] chosen = [.. places.Where(_ => random.Next(share) == 0)];
            for (int from = 0; from < chosen.Length;)
            {
                // Other blocks were looked at in between, as for the other words of a phrase.
                cursor.MoveTo(random.Next(cursor.BlockCount));
                Assert.Equal(cursor.Count, cursor.Frequencies.Length);
                int read = cursor.ReadPositions(places, chosen.AsSpan(from), lists);
                Assert.InRange(read, 1, chosen.Length - from);
                foreach (int document in chosen.AsSpan(from, read))
                {
                    Assert.Equal(made.All[document].Positions, Sums(lists.Of(document)));
                }

                from += read;
            }
        }
    }

    [Theory]
    [InlineData(600, 2)]
    [InlineData(3_000, 1)]
    [InlineData(3_000, 2)]
    [InlineData(3_000, 4)]
    public void Documents_of_a_bit_set_are_located_without_decoding(int count, int gap)
    {
        var random = new Random(count + gap);
        var made = RandomPostings.Make(random, count, gap, 0);
        var numbers = made.All.Select((posting, place) => (posting.Document, place)).ToDictionary();
        var cursor = Open(made, random);
        int located = 0;
        for (int block = 0; block < cursor.BlockCount; block++)
        {
            int windowStart = random.Next(3) * 64, before = block == 0 ? -1 : cursor.LastDocument(block - 1);
            int[] offsets =
            [
                .. Enumerable.Range(before + 1, cursor.LastDocument(block) - before)
                    .Where(_ => random.Next(3) > 0).Select(document => document - windowStart),
            ];
            int[] places = new int[offsets.Length];
            cursor.MoveTo(block);
            if (cursor.TryLocate(windowStart, offsets, places))
            {
                located++;
                Assert.Equal(offsets.Select(offset => numbers.GetValueOrDefault(windowStart + offset, -1)), places);
            }
        }

        Assert.True(gap == 1 || located > 0, "No block was a bit set.");
    }

    [Theory]
    [InlineData(40, 20)]
    [InlineData(256, 2)]
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
        int[] places = [.. Enumerable.Range(0, count)];
        int[] offsets = [.. Enumerable.Range(0, made.DocumentCount)], located = new int[offsets.Length];
        var lists = new PositionLists(count);
        EncodedPostings.Damage(bytes, random, damaged =>
        {
            var cursor = EncodedPostings.Open(damaged, count, made.DocumentCount);
            cursor.MoveTo(random.Next(cursor.BlockCount));
            _ = cursor.TryLocate(0, offsets, located);
            int[] chosen = [.. places.Where(_ => random.Next(9) == 0)];
            int read = chosen.Length == 0 ? 0 : cursor.ReadPositions(places, chosen, lists);
            int[] kept = chosen[..read];
            kept = kept[..AdjacentPositions.Keep(kept, lists, lists, 0)];
            Assert.Equal(read, kept.Length);
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-2)]
    [InlineData(40)]
    public void Words_are_found_at_a_distance_as_by_comparing_all_positions(int distance)
    {
        const int Documents = 3_000;
        var random = new Random(distance);
        RandomPostings[] made =
            [.. Enumerable.Range(0, 2).Select(_ => RandomPostings.Make(random, Documents, 1, 0))];
        PositionLists[] lists = [new(Documents), new(Documents)];
        int[] places = [.. Enumerable.Range(0, Documents)];
        PostingsCursor[] cursors = [.. made.Select(postings => Open(postings, random))];
        int found = 0;
        for (int from = 0; from < Documents;)
        {
            int[] chosen = places[from..];
            for (int term = 0; term < 2; term++)
            {
                chosen = chosen[..cursors[term].ReadPositions(places, chosen, lists[term])];
            }

            from += chosen.Length;
            int[] expected =
            [
                .. chosen.Where(document => made[0].All[document].Positions
                    .Any(position => made[1].All[document].Positions.Contains(position + distance))),
            ];
            int kept = AdjacentPositions.Keep(chosen, lists[0], lists[1], distance);
            Assert.Equal(expected, chosen[..kept]);
            found += kept;
        }

        Assert.InRange(found, 10, Documents - 10);
    }

    private static PostingsCursor Open(RandomPostings made, Random random) => EncodedPostings.Open(
        EncodedPostings.Encode(made.ToTermPostings(random, 0), made.DocumentCount),
        made.All.Count,
        made.DocumentCount);

    private static int[] Sums(ReadOnlySpan<int> gaps)
    {
        int[] sums = gaps.ToArray();
        for (int i = 1; i < sums.Length; i++)
        {
            sums[i] += sums[i - 1];
        }

        return sums;
    }
}
