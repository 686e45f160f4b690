using NewsSearch.Codecs;
using NewsSearch.Storage;
using NewsSearch.Terms;

namespace NewsSearch.Tests.Terms;

/// <summary>Dictionaries over bytes that tests can change, with checksums that are right.</summary>
internal static class DictionaryInMemory
{
    /// <summary>Terms in ascending order of their bytes, each once.</summary>
    public static byte[][] Sorted(IEnumerable<byte[]> terms)
    {
        byte[][] sorted = [.. terms.DistinctBy(Convert.ToHexString)];
        Array.Sort(sorted, static (left, right) => left.AsSpan().SequenceCompareTo(right));
        return sorted;
    }

    /// <summary>The sections of a dictionary: term number i stands in i % 3 + 1 documents.</summary>
    public static (byte[] Terms, byte[] Index) Write(byte[][] sorted)
    {
        var writer = new TermDictionaryWriter();
        long offset = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            int documents = (i % 3) + 1;
            byte[] postings = [.. Enumerable.Repeat((byte)i, documents + (i % 5))];
            writer.Add(sorted[i], documents, documents + (i % 2), postings, offset);
            offset += documents > 1 ? postings.Length : 0;
        }

        return (writer.WriteTerms().Written.ToArray(), writer.WriteIndex().Written.ToArray());
    }

    /// <summary>The dictionary of sorted terms.</summary>
    public static TermDictionary Of(byte[][] sorted)
    {
        var (terms, index) = Write(sorted);
        return Open(terms, index);
    }

    /// <summary>A dictionary of such sections.</summary>
    public static TermDictionary Open(byte[] terms, byte[] index) =>
        new(Section("terms", terms), Section("index", index));

    private static Section Section(string name, byte[] bytes)
    {
        var storage = new InMemoryStorage();
        using (var file = storage.Create(name))
        {
            file.Write(bytes);
        }

        uint[] checksums = [.. bytes.Chunk(ChecksummedWriter.PageSize).Select(page => Crc32C.Compute(page))];
        return new(new ChecksummedFile(storage.Map(name), bytes.Length, checksums), 0, bytes.Length);
    }
}
