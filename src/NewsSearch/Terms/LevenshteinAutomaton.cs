using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsSearch.Terms;

/// <summary>Accepts what is within a few edits of a word; two swapped neighbours are one edit.</summary>
/// <remarks>
/// The states of the nondeterministic automaton as bits (Wu and Manber 1992), of which only the diagonal band is kept
/// (Ukkonen 1985): after j characters of a term, at most two more or fewer of the word can have been read. A row has
/// five bits, bit k + 2 for j + k characters of the word: rows 0, 1, 2 hold what is reached with so many edits. Two
/// more rows hold where, with 0 or 1 edits, the second of two swapped characters was read and the first is awaited.
/// So a step is one comparison of the band with the character and some twenty operations, for words of any length.
/// A state is <c>j + 1</c> in the upper half and the rows, 0 first, in the lower. The distance is that of optimal
/// string alignment: nothing is edited twice.
/// </remarks>
internal readonly struct LevenshteinAutomaton : ITermAutomaton
{
    /// <summary>The most edits.</summary>
    public const int MostEdits = 2;

    /// <summary>How many places that are no characters stand before the word in what the automaton takes.</summary>
    public const int PaddingBefore = MostEdits;

    /// <summary>How many stand behind: the band is read as eight, and goes up to two behind the word.</summary>
    public const int PaddingBehind = 8 + MostEdits;

    private const int Width = (2 * MostEdits) + 1;
    private const uint Row = (1 << Width) - 1;

    private readonly int[] _padded;
    private readonly int _length;
    private readonly int _edits;

    /// <summary>
    /// Takes a word with <see cref="PaddingBefore"/> and <see cref="PaddingBehind"/> negative numbers around it.
    /// </summary>
    public LevenshteinAutomaton(int[] paddedWord, int edits)
    {
        _padded = paddedWord;
        _length = paddedWord.Length - PaddingBefore - PaddingBehind;
        _edits = edits;
    }

    /// <summary>The word's code points.</summary>
    public ReadOnlySpan<int> Word => _padded.AsSpan(PaddingBefore, _length);

    /// <summary>How many edits are allowed.</summary>
    public int Edits => _edits;

    /// <inheritdoc/>
    public ulong Start
    {
        get
        {
            uint valid = Valid(0), zero = 1 << MostEdits;
            return State(0, zero, (zero << 1) & valid, (zero << 2) & valid, 0, 0);
        }
    }

    /// <inheritdoc/>
    public ulong Step(ulong state, int character)
    {
        int read = (int)(state >> 32) - 1;
        uint rows = (uint)state;
        uint zero = rows & Row, one = (rows >> Width) & Row, two = (rows >> (2 * Width)) & Row;
        uint swapOne = (rows >> (3 * Width)) & Row, swapTwo = (rows >> (4 * Width)) & Row;
        var band = Vector256.Create(_padded.AsSpan(read, Vector256<int>.Count));
        uint same = Vector256.Equals(band, Vector256.Create(character)).ExtractMostSignificantBits();

        // One more character was read: who stays in the word falls back in the band, who goes on with it stays.
        // In each row: the same character; another one in its place; one more in the term; one less.
        uint toZero = zero & same;
        uint toOne = (one & same) | zero | (zero >> 1) | (toZero << 1) | ((swapOne & same) << 1);
        uint toTwo = (two & same) | one | (one >> 1) | (toOne << 1) | ((swapTwo & same) << 1);
        uint valid = Valid(read + 1), next = same >> 1;
        return State(
            read + 1, toZero & valid, toOne & valid, toTwo & valid, (zero & next) >> 1, (one & next) >> 1);
    }

    /// <inheritdoc/>
    public int NextCharacter(ulong state, int character)
    {
        int read = (int)(state >> 32) - 1;
        uint rows = (uint)state;

        if (HasEditLeft(rows))
        {
            return character + 1;
        }

        uint places = LastRow(rows) | Swapped(rows);
        int next = -1;
        for (; places != 0; places &= places - 1)
        {
            int wanted = _padded[read + BitOperations.TrailingZeroCount(places)];
            next = wanted > character && (next < 0 || wanted < next) ? wanted : next;
        }

        return next;
    }

    /// <inheritdoc/>
    /// <remarks>Without an edit left, a single place in the word leaves no choice but its end.</remarks>
    public ReadOnlySpan<int> Forced(ulong state, int next)
    {
        int read = (int)(state >> 32) - 1, place = -1;
        uint rows = (uint)state;
        if (HasEditLeft(rows) || Swapped(rows) != 0)
        {
            return [];
        }

        for (uint places = LastRow(rows); places != 0; places &= places - 1)
        {
            int candidate = read + BitOperations.TrailingZeroCount(places);
            if (_padded[candidate] == next)
            {
                if (place >= 0)
                {
                    return [];
                }

                place = candidate;
            }
        }

        return place < 0 ? [] : _padded.AsSpan()[(place + 1)..^PaddingBehind];
    }

    /// <inheritdoc/>
    /// <remarks>1 − edits / characters of the shorter, 0 where nothing would be left.</remarks>
    public float Weight(ulong state)
    {
        int read = (int)(state >> 32) - 1, shorter = Math.Min(read, _length);
        if (Math.Abs(_length - read) > MostEdits)
        {
            return 0;
        }

        uint end = (uint)state >> (_length - read + MostEdits);
        for (int edits = 0; edits <= MostEdits; edits++, end >>= Width)
        {
            if ((end & 1) != 0)
            {
                return edits == 0 ? 1 : edits >= shorter ? 0 : 1f - ((float)edits / shorter);
            }
        }

        return 0;
    }

    /// <summary>Whether another edit is allowed somewhere, so that any character can follow.</summary>
    private bool HasEditLeft(uint rows) => (rows & ((1u << (Width * _edits)) - 1)) != 0;

    private uint LastRow(uint rows) => (rows >> (Width * _edits)) & Row;

    private uint Swapped(uint rows) => _edits == 0 ? 0 : (rows >> (Width * (_edits + MostEdits))) & Row;

    /// <summary>The bits of a row that stand for no more characters than the word has.</summary>
    private uint Valid(int read) => (1u << Math.Clamp(_length - read + MostEdits + 1, 0, Width)) - 1;

    private ulong State(int read, uint zero, uint one, uint two, uint swapOne, uint swapTwo)
    {
        one = _edits > 0 ? one : 0;
        two = _edits > 1 ? two : 0;
        if ((zero | one | two) == 0)
        {
            return 0;
        }

        swapOne = _edits > 0 ? swapOne : 0;
        swapTwo = _edits > 1 ? swapTwo : 0;
        uint rows = zero | (one << Width) | (two << (2 * Width)) | (swapOne << (3 * Width)) | (swapTwo << (4 * Width));
        return ((ulong)(read + 1) << 32) | rows;
    }
}
