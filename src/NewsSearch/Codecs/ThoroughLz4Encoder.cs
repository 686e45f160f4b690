using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Codecs;

/// <summary>Compresses with the longest copies there are, each given up for a better one that begins next: for merges.
/// </summary>
internal sealed class ThoroughLz4Encoder : Lz4Encoder
{
    private const int SlotBits = 16;
    private const int BlockBits = 12;
    private const int MostCandidates = 16;
    private const int LongEnough = 64;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // The dictionary's places, ordered by the eight bytes from there on, which stand beside them; for each four bytes
    // that occur, where their places begin and end.
    private readonly ushort[] _places;
    private readonly ulong[] _keys;
    private readonly (uint Four, ushort Start, ushort End)[] _slots = new (uint, ushort, ushort)[1 << SlotBits];

    private readonly int[] _heads = new int[1 << BlockBits];
    private int[] _before = [];

    public ThoroughLz4Encoder(ReadOnlySpan<byte> dictionary)
        : base(dictionary)
    {
        int count = Math.Max(0, dictionary.Length - sizeof(ulong) + 1);
        _places = new ushort[count];
        _keys = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            _places[i] = (ushort)i;
            _keys[i] = BinaryPrimitives.ReadUInt64BigEndian(dictionary[i..]);
        }

        Array.Sort(_keys, _places);
        for (int start = 0, end; start < count; start = end)
        {
            uint four = (uint)(_keys[start] >> 32);
            end = start + 1;
            while (end < count && _keys[end] >> 32 == four)
            {
                end++;
            }

            int slot = SlotOf(four);
            while (_slots[slot].End > 0)
            {
                slot = (slot + 1) & ((1 << SlotBits) - 1);
            }

            _slots[slot] = (four, (ushort)start, (ushort)end);
        }
    }

    protected override void Parse(ReadOnlySpan<byte> window, int start, int limit)
    {
        Array.Fill(_heads, -1);
        if (_before.Length < window.Length - start)
        {
            _before = new int[Math.Max(window.Length - start, 4096)];
        }

        int inserted = start;
        for (int position = start; position < limit;)
        {
            var best = Longest(window, start, position, ref inserted);
            if (best.Length < Lz4Block.MinMatch)
            {
                position++;
                continue;
            }

            while (best.Length < LongEnough && position + 1 < limit)
            {
                var next = Longest(window, start, position + 1, ref inserted);
                if (next.Length <= best.Length)
                {
                    break;
                }

                best = next;
                position++;
            }

            position = WriteCopy(window, position, best.Candidate, best.Length);
        }
    }

    private (int Candidate, int Length) Longest(ReadOnlySpan<byte> window, int start, int position, ref int inserted)
    {
        ref byte first = ref MemoryMarshal.GetReference(window);
        for (; inserted < position; inserted++)
        {
            ref int head = ref _heads[BlockHash((uint)ReadUInt64(ref first, inserted))];
            _before[inserted - start] = head;
            head = inserted;
        }

        ulong eight = ReadUInt64(ref first, position);
        var best = LongestOfDictionary(window, position, BinaryPrimitives.ReverseEndianness(eight));
        int candidate = _heads[BlockHash((uint)eight)];
        for (int i = 0; i < MostCandidates && candidate >= 0 && position - candidate <= Lz4Block.MaxDistance; i++)
        {
            int length = MatchLength(window, candidate, position);
            if (length > best.Length)
            {
                best = (candidate, length);
            }

            candidate = _before[candidate - start];
        }

        return best;
    }

    private (int Candidate, int Length) LongestOfDictionary(ReadOnlySpan<byte> window, int position, ulong key)
    {
        uint four = (uint)(key >> 32);
        int slot = SlotOf(four);
        while (_slots[slot].Four != four || _slots[slot].End == 0)
        {
            if (_slots[slot].End == 0)
            {
                return default;
            }

            slot = (slot + 1) & ((1 << SlotBits) - 1);
        }

        int low = _slots[slot].Start, high = _slots[slot].End, end = high;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        (int Candidate, int Length) best = default;
        for (int i = low; i < end && i < low + MostCandidates && _keys[i] == key; i++)
        {
            int length = position - _places[i] <= Lz4Block.MaxDistance ? MatchLength(window, _places[i], position) : 0;
            best = length > best.Length ? (_places[i], length) : best;
        }

        if (best.Length >= Lz4Block.MinMatch)
        {
            return best;
        }

        for (int i = Math.Max(low - 1, _slots[slot].Start); i < end && i <= low; i++)
        {
            int length = BitOperations.LeadingZeroCount(_keys[i] ^ key) >> 3;
            best = length > best.Length && position - _places[i] <= Lz4Block.MaxDistance ? (_places[i], length) : best;
        }

        return best with { Length = Math.Min(best.Length, window.Length - 5 - position) };
    }

    private static int SlotOf(uint four) => (int)((four * Multiplier) >> (64 - SlotBits));

    private static int BlockHash(uint four) => (int)((four * Multiplier) >> (64 - BlockBits));
}
