using NewsSearch.Codecs;
using NewsSearch.Postings;
using NewsSearch.Storage;

namespace NewsSearch.Tests.Postings;

/// <summary>Encodes postings, and opens what was encoded as a file of its own.</summary>
internal static class EncodedPostings
{
    /// <summary>The bytes of a term's postings in documents of a length of 100.</summary>
    public static byte[] Encode(TermPostings postings, int documentCount, float titleWeight = 1)
    {
        var lengths = new byte[documentCount];
        Array.Fill(lengths, (byte)100);
        return Encode(postings, lengths, titleWeight);
    }

    /// <summary>The bytes of a term's postings.</summary>
    public static byte[] Encode(TermPostings postings, byte[] lengthCodes, float titleWeight)
    {
        postings.Sort();
        var bytes = new ByteWriter();
        new PostingsEncoder(lengthCodes, titleWeight).Encode(postings, bytes);
        return bytes.Written.ToArray();
    }

    /// <summary>A cursor over encoded postings.</summary>
    public static PostingsCursor Open(byte[] bytes, int documentFrequency, int documentCount)
    {
        var cursor = new PostingsCursor();
        cursor.Open(Section(bytes), 0, bytes.Length, documentFrequency, documentCount);
        return cursor;
    }

    /// <summary>Reads postings that were damaged in many ways: each gives an answer or is reported.</summary>
    public static void Damage(byte[] bytes, Random random, Action<byte[]> read)
    {
        int reported = 0;
        for (int i = 0; i < 1_500; i++)
        {
            byte[] damaged = [.. bytes];
            int place = random.Next(2) == 0 ? random.Next(Math.Min(200, bytes.Length)) : random.Next(bytes.Length);
            damaged[place] = (byte)(random.Next(2) == 0 ? random.Next(256) : damaged[place] ^ (1 << random.Next(8)));
            damaged = random.Next(5) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
            try
            {
                read(damaged);
            }
            catch (CorruptIndexException)
            {
                reported++;
            }
        }

        Assert.True(reported > 0, "No damage was ever reported.");
    }

    /// <summary>A section of a file that has these bytes and right checksums.</summary>
    public static Section Section(byte[] bytes)
    {
        var storage = new InMemoryStorage();
        IReadOnlyList<uint> checksums;
        using (var file = storage.Create("postings"))
        {
            var writer = new ChecksummedWriter(file);
            writer.Write(bytes);
            checksums = writer.Finish();
        }

        return new(new ChecksummedFile(storage.Map("postings"), bytes.Length, [.. checksums]), 0, bytes.Length);
    }
}
