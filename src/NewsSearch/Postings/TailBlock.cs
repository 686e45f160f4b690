using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>The forms of fewer than 256 postings: one number after the other, or packed where they are more.</summary>
internal static class TailBlock
{
    /// <summary>How many postings are packed at least: of fewer the widths would cost more than they save.</summary>
    public const int LeastPacked = 16;

    /// <summary>No tail is longer.</summary>
    /// <remarks>Packed, a posting has three numbers of 32 bits; fewer postings have longer ones.</remarks>
    public const int MaxLength = (255 * 3 * sizeof(int)) + 3;

    /// <summary>The flag beside the width of the frequencies: those in titles follow.</summary>
    public const int HasTitles = 0x80;

    // Of the widest vectors.
    private const int Row = 16;

    /// <summary>Reads a tail with frequencies.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="before">The document before it, or −1.</param>
    /// <param name="documentCount">How many documents the segment has: all of the tail are below.</param>
    /// <param name="count">How many postings it has.</param>
    /// <param name="tail">Takes them.</param>
    /// <exception cref="CorruptIndexException">There is no such tail here.</exception>
    public static void Read(ref ByteReader reader, int before, int documentCount, int count, DecodedBlock tail)
    {
        tail.Clear();
        tail.MakeDocuments();
        tail.MakeFrequencies();
        if (count < LeastPacked)
        {
            ReadShort(ref reader, before, documentCount, count, tail);
        }
        else
        {
            ReadPacked(ref reader, before, documentCount, count, tail);
        }
    }

    /// <summary>Reads a tail of documents and nothing else.</summary>
    /// <exception cref="CorruptIndexException">There is no such tail here.</exception>
    public static void ReadDocuments(ref ByteReader reader, int before, int documentCount, Span<int> documents)
    {
        foreach (ref int document in documents)
        {
            document = before = Document(ref reader, before, reader.ReadVarLong(), documentCount);
        }
    }

    private static void ReadPacked(
        ref ByteReader reader, int before, int documentCount, int count, DecodedBlock tail)
    {
        int gapWidth = reader.ReadByte(), frequencyHeader = reader.ReadByte();
        GapSum.Accumulate(Read(ref reader, gapWidth, count, tail.Documents), before);
        var documents = tail.Documents.AsSpan(0, count);
        if ((uint)documents[^1] >= (uint)documentCount || !DocumentBlock.Ascend(documents, before, gapWidth))
        {
            throw reader.Corrupt($"documents up to {(uint)documents[^1]} of {documentCount}");
        }

        var frequencies = Read(ref reader, frequencyHeader & ~HasTitles, count, tail.Frequencies);
        if (!BlockFrequencies.AddOne(frequencies))
        {
            throw reader.Corrupt("a frequency is too large");
        }

        tail.HasTitleFrequencies = (frequencyHeader & HasTitles) != 0;
        if (tail.HasTitleFrequencies)
        {
            var titles = Read(ref reader, reader.ReadByte(), count, tail.MakeTitleFrequencies());
            if (!BlockFrequencies.AreWithin(titles, frequencies))
            {
                throw reader.Corrupt("a frequency in the title is larger than in all");
            }
        }
    }

    // The rest of the last row is zeros, so that vectors need not know how many there are.
    private static Span<int> Read(ref ByteReader reader, int width, int count, Span<int> values)
    {
        PackedSeries.Read(ref reader, width, values[..count]);
        var rows = values[..((count + Row - 1) & -Row)];
        rows[count..].Clear();
        return rows;
    }

    // A gap and a bit; where it is set, the frequency and a bit; where that is set, the frequency in the title.
    private static void ReadShort(
        ref ByteReader reader, int before, int documentCount, int count, DecodedBlock tail)
    {
        for (int i = 0; i < count; i++)
        {
            ulong code = reader.ReadVarLong(), frequency = 0;
            before = Document(ref reader, before, code >> 1, documentCount);
            int titleFrequency = 0;
            if ((code & 1) != 0)
            {
                frequency = reader.ReadVarLong();
                titleFrequency = (frequency & 1) != 0 ? reader.ReadCount(int.MaxValue - 1) + 1 : 0;
                frequency >>= 1;
            }

            if (frequency >= int.MaxValue || (ulong)titleFrequency > frequency + 1)
            {
                throw reader.Corrupt($"{titleFrequency} of {frequency + 1} occurrences in the title");
            }

            tail.Documents[i] = before;
            tail.Frequencies[i] = (int)frequency + 1;
            if (titleFrequency > 0 && !tail.HasTitleFrequencies)
            {
                tail.MakeTitleFrequencies().Clear();
                tail.HasTitleFrequencies = true;
            }

            if (tail.HasTitleFrequencies)
            {
                tail.TitleFrequencies[i] = titleFrequency;
            }
        }
    }

    private static int Document(ref ByteReader reader, int before, ulong gap, int documentCount)
    {
        ulong document = (ulong)(before + 1L) + Math.Min(gap, int.MaxValue);
        return document < (ulong)documentCount
            ? (int)document
            : throw reader.Corrupt($"document {document} is beyond the segment's last");
    }
}
