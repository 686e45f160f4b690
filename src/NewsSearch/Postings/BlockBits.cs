using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Postings;

/// <summary>The documents of a block as the bit set that is stored: few are found without decoding all.</summary>
/// <param name="words">The bits, as they are stored.</param>
/// <param name="start">The document of the first.</param>
internal readonly ref struct BlockBits(ReadOnlySpan<byte> words, int start)
{
    private readonly ReadOnlySpan<ulong> _words = MemoryMarshal.Cast<byte, ulong>(words);
    private readonly int _start = start;

    /// <summary>The place of a document in the block, or −1.</summary>
    public int PlaceOf(int document)
    {
        int offset = document - _start, word = offset >> 6;
        if ((uint)word >= (uint)_words.Length || (Word(word) >> offset & 1) == 0)
        {
            return -1;
        }

        int place = BitOperations.PopCount(Word(word) & ((1UL << offset) - 1));
        for (int i = 0; i < word; i++)
        {
            place += BitOperations.PopCount(_words[i]);
        }

        return place;
    }

    private ulong Word(int word) => BitConverter.IsLittleEndian
        ? _words[word]
        : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(_words[word]);
}
