using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Codecs;

/// <summary>Compresses in one pass without looking back: for what is written while items come in.</summary>
/// <remarks>
/// The dictionary is looked up by eight bytes and by five, the block itself by four; the longest copy is taken at
/// once. Entries of the block's table that stem from earlier blocks are told by their numbers, so that nothing is
/// cleared in between.
/// </remarks>
internal sealed class QuickLz4Encoder : Lz4Encoder
{
    private const int MaxDictionaryBits = 15;
    private const int BlockBits = 12;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // Places in the dictionary plus one, by eight bytes and by five.
    private readonly int _dictionaryBits;
    private readonly ushort[] _byEight;
    private readonly ushort[] _byFive;

    // Places in the window plus the base of their block.
    private readonly int[] _byFour = new int[1 << BlockBits];
    private int _base = 1;
    private int _lastLength;

    public QuickLz4Encoder(ReadOnlySpan<byte> dictionary)
        : base(dictionary)
    {
        _dictionaryBits = Math.Min(MaxDictionaryBits, BitOperations.Log2((uint)dictionary.Length + 1) + 1);
        _byEight = new ushort[1 << _dictionaryBits];
        _byFive = new ushort[1 << _dictionaryBits];
        ref byte first = ref MemoryMarshal.GetReference(dictionary);
        for (int i = 0; i <= dictionary.Length - sizeof(ulong); i++)
        {
            ulong eight = ReadUInt64(ref first, i);
            _byEight[Hash(eight, 0, _dictionaryBits)] = (ushort)(i + 1);
            _byFive[Hash(eight, 24, _dictionaryBits)] = (ushort)(i + 1);
        }
    }

    protected override void Parse(ReadOnlySpan<byte> window, int start, int limit)
    {
        NextBlock(window.Length);
        ref byte first = ref MemoryMarshal.GetReference(window);
        int misses = 0;
        for (int position = start; position < limit;)
        {
            ulong eight = ReadUInt64(ref first, position);
            ref int slot = ref _byFour[Hash(eight, 32, BlockBits)];
            int candidate = slot - _base;
            slot = position + _base;
            int best = 0, length = 0;
            if (candidate >= start && position - candidate <= Lz4Block.MaxDistance
                && (uint)ReadUInt64(ref first, candidate) == (uint)eight)
            {
                (best, length) = (candidate, MatchLength(window, candidate, position));
            }

            candidate = _byEight[Hash(eight, 0, _dictionaryBits)] - 1;
            if (candidate < 0 || ReadUInt64(ref first, candidate) != eight)
            {
                candidate = _byFive[Hash(eight, 24, _dictionaryBits)] - 1;
            }

            if (candidate >= 0 && position - candidate <= Lz4Block.MaxDistance
                && (uint)ReadUInt64(ref first, candidate) == (uint)eight
                && MatchLength(window, candidate, position) is var other && other > length)
            {
                (best, length) = (candidate, other);
            }

            // Where nothing repeats, the steps grow: incompressible bytes are passed over quickly.
            position = length >= Lz4Block.MinMatch
                ? WriteCopy(window, position, best, length)
                : position + 1 + (misses >> 6);
            misses = length >= Lz4Block.MinMatch ? 0 : misses + 1;
        }
    }

    private static int Hash(ulong bytes, int dropped, int bits) =>
        (int)(((bytes << dropped) * Multiplier) >> (64 - bits));

    private void NextBlock(int length)
    {
        _base += _lastLength;
        _lastLength = length;
        if (_base > int.MaxValue - (2 * length))
        {
            Array.Clear(_byFour);
            _base = 1;
        }
    }
}
