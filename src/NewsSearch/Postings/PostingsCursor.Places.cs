using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Postings;

/// <content>Where documents stand in a block that is a bit set.</content>
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
        if (Count != BlockSize || _decoded.WithDocuments == Block)
        {
            return false;
        }

        var reader = BlockReader(Block, out int before);
        if (reader.ReadByte() != DocumentBlock.BitSet)
        {
            return false;
        }

        var bytes = DocumentBlock.ReadBits(ref reader, before, _documentCount, out int start);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        if (words.Length > MaxCountedWords)
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
}
