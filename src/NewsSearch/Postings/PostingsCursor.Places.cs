using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Postings;

/// <content>Which documents a block has, and where, without decoding one that is a bit set.</content>
internal sealed partial class PostingsCursor
{
    // A block of 256 documents that has more words would be smaller packed.
    private const int MaxCountedWords = 128;

    /// <summary>Finds documents in the current block without decoding it, if it is a bit set.</summary>
    /// <param name="windowStart">What to add to offsets.</param>
    /// <param name="offsets">The documents, ascending.</param>
    /// <param name="places">Takes the place of each in the postings, −1 for those that the block has not.</param>
    /// <returns>Whether it did.</returns>
    public bool TryLocate(int windowStart, ReadOnlySpan<int> offsets, Span<int> places)
    {
        if (!TryReadBits(out var words, out int start) || words.Length > MaxCountedWords)
        {
            return false;
        }

        // How many documents the words before each have; no word stands behind 256.
        Span<byte> counts = stackalloc byte[MaxCountedWords];
        int count = 0;
        for (int word = 0; word < words.Length; word++)
        {
            counts[word] = (byte)count;
            count += BitOperations.PopCount(words[word]);
        }

        int shift = windowStart - start, first = Block * BlockSize;
        for (int i = 0; i < offsets.Length; i++)
        {
            int bit = offsets[i] + shift, word = bit >> 6;
            if ((uint)word >= (uint)words.Length)
            {
                places[i] = -1;
                continue;
            }

            // All bits where the document is not there: no branch to guess wrong.
            int missing = (int)(words[word] >> bit & 1) - 1;
            places[i] = missing | (first + counts[word] + BitOperations.PopCount(words[word] & ((1UL << bit) - 1)));
        }

        return true;
    }

    /// <summary>How many documents of the current block stand in a bitmap, which begins with the segment.</summary>
    /// <param name="bits">A bit for each document of the segment.</param>
    public int CountIn(ReadOnlySpan<ulong> bits)
    {
        int count = 0;
        if (TryReadBits(out var words, out int start))
        {
            var others = bits.Slice(start / 64, words.Length);
            for (int i = 0; i < words.Length; i++)
            {
                count += BitOperations.PopCount(words[i] & others[i]);
            }

            return count;
        }

        foreach (int document in Documents)
        {
            count += (int)(bits[document >> 6] >> document) & 1;
        }

        return count;
    }

    /// <summary>Reads the current block as it is, if it is a bit set and not decoded.</summary>
    /// <param name="words">The bits.</param>
    /// <param name="start">The document of the first one.</param>
    private bool TryReadBits(out ReadOnlySpan<ulong> words, out int start)
    {
        words = [];
        start = 0;
        if (Count != BlockSize || _decoded.WithDocuments == Block)
        {
            return false;
        }

        var reader = BlockReader(Block, out int before);
        if (reader.ReadByte() != DocumentBlock.BitSet)
        {
            return false;
        }

        words = MemoryMarshal.Cast<byte, ulong>(
            DocumentBlock.ReadBits(ref reader, before, _documentCount, out start));
        return true;
    }
}
