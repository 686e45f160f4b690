using NewsSearch.Recovery;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Tests.Reliability;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Recovery;

/// <summary>What stands beside postings is changed together with every checksum, as a faulty writer would.</summary>
public sealed class PostingsCheckTests(ITestOutputHelper output)
{
    private const string Name = "segment-1";

    [Fact]
    public async Task Impacts_that_lose_a_posting_or_are_dominated_are_reported()
    {
        byte[] whole = await MakeAsync();
        Check(whole);
        int reported = 0, tried = 0;
        foreach (var (start, length) in Impacts(whole))
        {
            for (int i = 0; i < length; i++)
            {
                // The frequency of a pair is a step lower, or its length a step greater: a posting is not covered.
                var forged = new ForgedSegment(whole);
                forged.Set(start + i, (byte)(forged.Bytes[start + i] + (i % 2 == 0 ? -1 : 1)));
                tried++;
                try
                {
                    Check(forged.Bytes);
                }
                catch (CorruptIndexException)
                {
                    reported++;
                }
            }
        }

        output.WriteLine($"{reported} of {tried}");
        Assert.InRange(tried, 100, int.MaxValue);
        Assert.Equal(tried, reported);
    }

    [Fact]
    public async Task A_pair_that_another_dominates_is_reported()
    {
        byte[] whole = await MakeAsync();
        var (start, _) = Impacts(whole).First(each => each.Length >= 4);
        var forged = new ForgedSegment(whole);

        // The second pair has a length no greater than the first one's.
        forged.Set(start + 3, forged.Bytes[start + 1]);
        Assert.Throws<CorruptIndexException>(() => Check(forged.Bytes));
    }

    // Where the impacts of each term of several documents stand, and those of its blocks.
    private static List<(int Start, int Length)> Impacts(byte[] segment)
    {
        var found = new List<(int, int)>();
        int section = new ForgedSegment(segment).Start(SectionId.Postings);
        var reader = Open(segment);
        for (var terms = reader.Terms.Seek([]); terms.HasCurrent; terms.MoveNext())
        {
            if (terms.Entry.DocumentFrequency > 1)
            {
                var cursor = reader.Postings(terms.Entry);
                int from = section + (int)terms.Entry.Offset;
                found.Add((Find(segment, cursor.TermImpacts, from), cursor.TermImpacts.Length));
                if (cursor.BlockCount > 1)
                {
                    // Those of all blocks stand one after the other.
                    byte[] all = [.. Enumerable.Range(0, cursor.BlockCount)
                        .SelectMany(block => reader.Postings(terms.Entry).Impacts[block].ToArray())];
                    found.Add((Find(segment, all, from), all.Length));
                }
            }
        }

        reader.Release();
        return found;
    }

    private static int Find(byte[] segment, ReadOnlySpan<byte> bytes, int from) =>
        from + segment.AsSpan(from).IndexOf(bytes);

    private static void Check(byte[] segment)
    {
        var reader = Open(segment);
        try
        {
            PostingsCheck.Check(reader, CancellationToken.None);
        }
        finally
        {
            reader.Release();
        }
    }

    private static SegmentReader Open(byte[] segment)
    {
        var storage = new InMemoryStorage();
        using (var file = storage.Create(Name))
        {
            file.Write(segment);
        }

        return SegmentReader.Open(storage, Name);
    }

    private static async Task<byte[]> MakeAsync()
    {
        var storage = new InMemoryStorage();
        var factory = new ItemFactory(new Random(1));
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = storage, Merge = false });
        await index.AddAsync(Enumerable.Range(0, 600).Select(i => factory.Make($"id-{i}")));
        await index.CommitAsync();
        using var file = storage.Map(Name);
        return file.Slice(0, (int)file.Length).ToArray();
    }
}
