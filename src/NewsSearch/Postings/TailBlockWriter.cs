using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>Writes fewer than 256 postings.</summary>
internal static class TailBlockWriter
{
    /// <summary>Appends a tail.</summary>
    /// <param name="documents">The documents, ascending.</param>
    /// <param name="frequencies">How often each has the term, less one.</param>
    /// <param name="titleFrequencies">How often of these in the title.</param>
    /// <param name="before">The document before them, or −1.</param>
    /// <param name="target">Where to.</param>
    public static void Write(
        ReadOnlySpan<int> documents,
        ReadOnlySpan<int> frequencies,
        ReadOnlySpan<int> titleFrequencies,
        int before,
        ByteWriter target)
    {
        Span<int> gaps = stackalloc int[documents.Length];
        for (int i = 0; i < gaps.Length; before = documents[i++])
        {
            gaps[i] = documents[i] - before - 1;
        }

        if (documents.Length < TailBlock.LeastPacked)
        {
            WriteShort(gaps, frequencies, titleFrequencies, target);
        }
        else
        {
            WritePacked(gaps, frequencies, titleFrequencies, target);
        }
    }

    private static void WritePacked(
        ReadOnlySpan<int> gaps,
        ReadOnlySpan<int> frequencies,
        ReadOnlySpan<int> titleFrequencies,
        ByteWriter target)
    {
        bool hasTitles = titleFrequencies.ContainsAnyExcept(0);
        int gapWidth = PackedSeries.Width(gaps), frequencyWidth = PackedSeries.Width(frequencies);
        target.WriteByte((byte)gapWidth);
        target.WriteByte((byte)(frequencyWidth | (hasTitles ? TailBlock.HasTitles : 0)));
        PackedSeries.Write(gaps, gapWidth, target);
        PackedSeries.Write(frequencies, frequencyWidth, target);
        if (hasTitles)
        {
            int titleWidth = PackedSeries.Width(titleFrequencies);
            target.WriteByte((byte)titleWidth);
            PackedSeries.Write(titleFrequencies, titleWidth, target);
        }
    }

    // Most postings are one occurrence in the body: a bit says so, and nothing more follows the gap.
    private static void WriteShort(
        ReadOnlySpan<int> gaps,
        ReadOnlySpan<int> frequencies,
        ReadOnlySpan<int> titleFrequencies,
        ByteWriter target)
    {
        for (int i = 0; i < gaps.Length; i++)
        {
            bool isPlain = frequencies[i] == 0 && titleFrequencies[i] == 0, hasTitle = titleFrequencies[i] > 0;
            target.WriteVarLong(((ulong)gaps[i] << 1) | (isPlain ? 0 : 1u));
            if (!isPlain)
            {
                target.WriteVarLong(((ulong)frequencies[i] << 1) | (hasTitle ? 1u : 0));
            }

            if (hasTitle)
            {
                target.WriteVarInt((uint)(titleFrequencies[i] - 1));
            }
        }
    }
}
