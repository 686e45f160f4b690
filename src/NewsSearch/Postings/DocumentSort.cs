using System.Numerics;

namespace NewsSearch.Postings;

/// <summary>Puts documents in ascending order and tells where each of them stood before.</summary>
/// <remarks>
/// Items come as they are published or found, documents are numbered newest first: hardly a list is in order. A radix
/// sort of as many bits as the numbers have takes a fifth of the time of comparing them; where many of all documents
/// are there, each finds its place by its number, and a bitmap tells which there are.
/// </remarks>
internal sealed class DocumentSort
{
    // Below this, counting digits costs more than comparing numbers.
    private const int FewDocuments = 96;

    // Looking at the bits of so many documents takes less time than sorting one.
    private const int DocumentsOfOne = 32;

    // 2048 counters still fit into the first-level cache beside the keys.
    private const int MaxDigitBits = 11;

    private readonly int[] _counts = new int[1 << MaxDigitBits];
    private ulong[] _keys = new ulong[256];
    private ulong[] _sorted = new ulong[256];
    private int[] _places = [];
    private ulong[] _bits = [];

    /// <summary>Writes the places of the documents, least document first, to <paramref name="order"/>.</summary>
    /// <param name="documents">Numbers from 0, none of them twice.</param>
    /// <param name="order">As many places.</param>
    public void Sort(ReadOnlySpan<int> documents, Span<int> order)
    {
        int count = documents.Length;
        if (_keys.Length < count)
        {
            int size = (int)BitOperations.RoundUpToPowerOf2((uint)count);
            (_keys, _sorted) = (new ulong[size], new ulong[size]);
        }

        if (count >= FewDocuments && TrySortByBitmap(documents, order))
        {
            return;
        }

        var keys = _keys.AsSpan(0, count);
        int max = 0;
        for (int i = 0; i < count; i++)
        {
            max |= documents[i];
            keys[i] = ((ulong)(uint)documents[i] << 32) | (uint)i;
        }

        if (count < FewDocuments)
        {
            keys.Sort();
        }
        else
        {
            keys = SortByDigits(keys, 32 - BitOperations.LeadingZeroCount((uint)max));
        }

        for (int i = 0; i < count; i++)
        {
            order[i] = (int)keys[i];
        }
    }

    private bool TrySortByBitmap(ReadOnlySpan<int> documents, Span<int> order)
    {
        int max = 0;
        foreach (int document in documents)
        {
            max |= document;
        }

        if (max / DocumentsOfOne >= documents.Length)
        {
            return false;
        }

        if (_places.Length <= max)
        {
            _places = new int[BitOperations.RoundUpToPowerOf2((uint)max + 1)];
            _bits = new ulong[(_places.Length + 63) / 64];
        }

        int[] places = _places;
        var bits = _bits.AsSpan(0, (max >> 6) + 1);
        bits.Clear();
        for (int i = 0; i < documents.Length; i++)
        {
            int document = documents[i];
            places[document] = i;
            bits[document >> 6] |= 1UL << document;
        }

        int count = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                order[count++] = places[(word << 6) + BitOperations.TrailingZeroCount(left)];
            }
        }

        return true;
    }

    private Span<ulong> SortByDigits(Span<ulong> keys, int bits)
    {
        int passes = (bits + MaxDigitBits - 1) / MaxDigitBits;
        int digitBits = (bits + passes - 1) / passes;
        var target = _sorted.AsSpan(0, keys.Length);
        for (int pass = 0; pass < passes; pass++)
        {
            SortByDigit(keys, target, 32 + (pass * digitBits), digitBits);
            var filled = target;
            target = keys;
            keys = filled;
        }

        return keys;
    }

    private void SortByDigit(ReadOnlySpan<ulong> keys, Span<ulong> target, int shift, int bits)
    {
        var counts = _counts.AsSpan(0, 1 << bits);
        counts.Clear();
        uint mask = (uint)counts.Length - 1;
        foreach (ulong key in keys)
        {
            counts[(int)((uint)(key >> shift) & mask)]++;
        }

        int start = 0;
        for (int digit = 0; digit < counts.Length; digit++)
        {
            int count = counts[digit];
            counts[digit] = start;
            start += count;
        }

        foreach (ulong key in keys)
        {
            target[counts[(int)((uint)(key >> shift) & mask)]++] = key;
        }
    }
}
