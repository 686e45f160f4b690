using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Segments;

/// <summary>Which documents of a segment are not deleted. Immutable; null stands for all of them.</summary>
internal sealed class LiveDocuments
{
    private const ulong Magic = 0x0045_5649_4C53_574E;

    private readonly ulong[] _bits;

    private LiveDocuments(ulong[] bits, int documentCount)
    {
        _bits = bits;
        DocumentCount = documentCount;
        Count = bits.Sum(BitOperations.PopCount);
    }

    /// <summary>How many documents the segment has.</summary>
    public int DocumentCount { get; }

    /// <summary>How many of them are live.</summary>
    public int Count { get; }

    /// <summary>One bit a document, set where it is live; none beyond the last.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>Whether a document is live.</summary>
    public bool this[int document] => (_bits[document >> 6] >> document & 1) != 0;

    /// <summary>Lists the deleted documents of a stretch, and returns how many there are.</summary>
    /// <param name="start">The first document, a multiple of 64.</param>
    /// <param name="offsets">
    /// Takes their distances from it, ascending; as many documents are looked at as it has room for, a multiple of 64.
    /// </param>
    public int ListDeleted(int start, Span<ushort> offsets)
    {
        int first = start >> 6, end = Math.Min(first + (offsets.Length / 64), _bits.Length), count = 0;
        for (int word = first; word < end; word++)
        {
            int documents = Math.Min(64, DocumentCount - (word << 6));
            for (ulong left = ~_bits[word] & (ulong.MaxValue >> (64 - documents)); left != 0; left &= left - 1)
            {
                offsets[count++] = (ushort)((word << 6) - start + BitOperations.TrailingZeroCount(left));
            }
        }

        return count;
    }

    /// <summary>All documents but some.</summary>
    /// <param name="before">Those that were live before, or null for all.</param>
    /// <param name="documentCount">How many documents the segment has.</param>
    /// <param name="deleted">Those that are not live any more.</param>
    public static LiveDocuments Without(LiveDocuments? before, int documentCount, IEnumerable<int> deleted)
    {
        var bits = new ulong[(documentCount + 63) / 64];
        if (before is null)
        {
            bits.AsSpan().Fill(ulong.MaxValue);
            if (documentCount % 64 != 0)
            {
                bits[^1] = (1UL << (documentCount % 64)) - 1;
            }
        }
        else
        {
            before._bits.CopyTo(bits, 0);
        }

        foreach (int document in deleted)
        {
            bits[document >> 6] &= ~(1UL << document);
        }

        return new(bits, documentCount);
    }

    /// <summary>Writes the bitmap as a file of its own, flushed to disk.</summary>
    public void Write(IStorage storage, string name)
    {
        var bytes = new ByteWriter(24 + (8 * _bits.Length));
        bytes.WriteUInt64(Magic);
        bytes.WriteUInt32((uint)DocumentCount);
        bytes.Write(MemoryMarshal.AsBytes(_bits.AsSpan()));
        bytes.WriteUInt32(Checksum(name, bytes.Written));
        using var file = storage.Create(name);
        file.Write(bytes.Written);
        file.FlushToDisk();
    }

    /// <summary>Reads such a file.</summary>
    /// <exception cref="CorruptIndexException">It is missing, damaged, or of another segment.</exception>
    public static LiveDocuments Read(IStorage storage, string name, int documentCount)
    {
        try
        {
            using var file = storage.Map(name);
            return Read(file, documentCount);
        }
        catch (FileNotFoundException)
        {
            throw new CorruptIndexException(name, 0, "the file is missing");
        }
    }

    // The name is part of the checksum: the list of another segment or commit is as wrong as a damaged one.
    private static uint Checksum(string name, ReadOnlySpan<byte> bytes) =>
        Crc32C.Append(Crc32C.Compute(Encoding.ASCII.GetBytes(name)), bytes);

    private static LiveDocuments Read(IMappedFile file, int documentCount)
    {
        int words = (documentCount + 63) / 64;
        if (file.Length != 16 + (8L * words))
        {
            throw new CorruptIndexException(file.Name, 0, $"{file.Length} bytes for {documentCount} documents");
        }

        var bytes = file.Slice(0, (int)file.Length);
        var reader = new ByteReader(bytes, file.Name, 0);
        if (reader.ReadUInt64() != Magic || reader.ReadUInt32() != (uint)documentCount)
        {
            throw reader.Corrupt("this is not the list of live documents of its segment");
        }

        var bits = MemoryMarshal.Cast<byte, ulong>(reader.Read(8 * words)).ToArray();
        bool clean = documentCount % 64 == 0 || bits[^1] >> (documentCount % 64) == 0;
        return reader.ReadUInt32() == Checksum(file.Name, bytes[..^4]) && clean
            ? new(bits, documentCount)
            : throw reader.Corrupt("the checksum differs");
    }
}
