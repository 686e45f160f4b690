using System.Buffers.Binary;
using System.Numerics;
using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>The forms of 256 documents: packed gaps of a width from 0 to 32, a run, or a bit set.</summary>
internal static class DocumentBlock
{
    /// <summary>The header of documents one after the other: the gap before the first − 1 follows.</summary>
    public const byte Run = 33;

    /// <summary>The header of a bit set: its first word's number and the count of words follow, then the
    /// words.</summary>
    public const byte BitSet = 34;

    // 256 gaps of so many bits and a document before them add up to less than 2^32: no sum wraps around.
    private const int MaxSafeWidth = 22;

    /// <summary>Reads a block into 256 integers.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="before">The document before it, or −1.</param>
    /// <param name="documentCount">How many documents the segment has: all of the block are below.</param>
    /// <param name="documents">Room for it.</param>
    /// <exception cref="CorruptIndexException">They do not ascend, or some are beyond the segment.</exception>
    public static void Read(ref ByteReader reader, int before, int documentCount, Span<int> documents)
    {
        byte form = reader.ReadByte();
        switch (form)
        {
            case Run:
                int first = ReadRun(ref reader, before, documentCount);
                for (int i = 0; i < documents.Length; i++)
                {
                    documents[i] = first + i;
                }

                break;
            case BitSet:
                var bits = ReadBits(ref reader, before, documentCount, out int start);
                DocumentBits.Decode(bits, start, documents);
                break;
            case <= PackedBlock.MaxWidth:
                PackedBlock.Unpack(reader.Read(PackedBlock.Length(form)), form, documents);
                GapSum.Accumulate(documents, before);
                if ((uint)documents[^1] >= (uint)documentCount || !Ascend(documents, before, form))
                {
                    throw reader.Corrupt($"documents up to {(uint)documents[^1]} of {documentCount}");
                }

                break;
            default:
                throw NoForm(ref reader, form);
        }
    }

    /// <summary>Passes over a block.</summary>
    /// <exception cref="CorruptIndexException">There is no such block here.</exception>
    public static void Skip(ref ByteReader reader)
    {
        byte form = reader.ReadByte();
        switch (form)
        {
            case Run:
                reader.ReadVarInt();
                break;
            case BitSet:
                reader.ReadVarInt();
                reader.Read(8 * reader.ReadCount(int.MaxValue / 8));
                break;
            case <= PackedBlock.MaxWidth:
                reader.Read(PackedBlock.Length(form));
                break;
            default:
                throw NoForm(ref reader, form);
        }
    }

    /// <summary>Reads the first document of a run, behind its header.</summary>
    /// <exception cref="CorruptIndexException">It would go beyond the segment.</exception>
    public static int ReadRun(ref ByteReader reader, int before, int documentCount)
    {
        long first = before + 1L + reader.ReadVarInt();
        return first <= documentCount - PackedBlock.Size
            ? (int)first
            : throw reader.Corrupt($"documents from {first} on are beyond the segment's {documentCount}");
    }

    /// <summary>Reads a bit set, behind its header.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="before">The document before it, or −1.</param>
    /// <param name="documentCount">How many documents the segment has.</param>
    /// <param name="start">The number of the first bit, a multiple of 64.</param>
    /// <exception cref="CorruptIndexException">It has not 256 documents, or some where none can be.</exception>
    public static ReadOnlySpan<byte> ReadBits(
        scoped ref ByteReader reader, int before, int documentCount, out int start)
    {
        int lastWord = (documentCount - 1) >> 6, firstWord = reader.ReadCount(lastWord);
        var bits = reader.Read(8 * reader.ReadCount(lastWord - firstWord + 1));
        start = firstWord << 6;
        if (DocumentBits.Count(bits) != PackedBlock.Size)
        {
            throw reader.Corrupt("a bit set has not 256 documents");
        }

        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(bits);
        ulong last = BinaryPrimitives.ReadUInt64LittleEndian(bits[^8..]);
        return first != 0 && start + BitOperations.TrailingZeroCount(first) > before
            && last != 0 && start + (8 * bits.Length) - 1L - BitOperations.LeadingZeroCount(last) < documentCount
            ? bits
            : throw reader.Corrupt("a bit set begins or ends where it has no document, or none can be");
    }

    private static CorruptIndexException NoForm(ref ByteReader reader, byte form) =>
        reader.Corrupt($"no block of documents has the form {form}");

    /// <summary>Whether documents that were added up of gaps ascend.</summary>
    /// <param name="documents">At most 256.</param>
    /// <param name="before">The document before them, or −1.</param>
    /// <param name="width">How many bits the gaps had: of few bits no sum wraps around.</param>
    public static bool Ascend(ReadOnlySpan<int> documents, int before, int width)
    {
        for (int i = 0; width > MaxSafeWidth && i < documents.Length; before = documents[i++])
        {
            if (documents[i] <= before)
            {
                return false;
            }
        }

        return true;
    }
}
