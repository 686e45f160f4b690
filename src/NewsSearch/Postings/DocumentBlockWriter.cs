using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>Writes 256 ascending documents in the shortest of three forms.</summary>
internal static class DocumentBlockWriter
{
    // A bit set is added to another by words and not by bits, so it may cost a little more.
    private const double BitSetAllowance = 1.1;

    /// <summary>Appends a block.</summary>
    /// <param name="documents">256 documents.</param>
    /// <param name="before">The document before them, or −1.</param>
    /// <param name="target">Where to.</param>
    public static void Write(ReadOnlySpan<int> documents, int before, ByteWriter target)
    {
        int first = documents[0], last = documents[^1];
        if (last - first == documents.Length - 1)
        {
            target.WriteByte(DocumentBlock.Run);
            target.WriteVarInt((uint)(first - before - 1));
            return;
        }

        Span<int> gaps = stackalloc int[PackedBlock.Size];
        for (int i = 0, previous = before; i < gaps.Length; previous = documents[i++])
        {
            gaps[i] = documents[i] - previous - 1;
        }

        int width = PackedBlock.Width(gaps), words = (last >> 6) - (first >> 6) + 1;
        if (words * 8L <= PackedBlock.Length(width) * BitSetAllowance)
        {
            target.WriteByte(DocumentBlock.BitSet);
            target.WriteVarInt((uint)(first >> 6));
            target.WriteVarInt((uint)words);
            var bits = target.Reserve(8 * words);
            bits.Clear();
            DocumentBits.Encode(documents, first & ~63, bits);
            return;
        }

        target.WriteByte((byte)width);
        PackedBlock.Pack(gaps, width, target.Reserve(PackedBlock.Length(width)));
    }
}
