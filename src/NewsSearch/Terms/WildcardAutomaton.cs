using System.Numerics;

namespace NewsSearch.Terms;

/// <summary>Accepts what fits a pattern of characters, any one character, and any run of them.</summary>
/// <remarks>
/// The states of the nondeterministic automaton as bits: bit i for i symbols that were read. Once a run is reached,
/// nothing before it matters: whatever an earlier run could take over, the later one can as well.
/// </remarks>
internal readonly struct WildcardAutomaton : ITermAutomaton
{
    /// <summary>The most symbols: a state has a bit for each, and one for the end.</summary>
    public const int MostSymbols = 63;

    /// <summary>The symbol of any characters, also none; two of them never stand side by side.</summary>
    public const int AnyRun = -1;

    /// <summary>The symbol of any one character.</summary>
    public const int AnyOne = -2;

    private readonly int[] _symbols;
    private readonly ulong _runs;
    private readonly ulong _anyOnes;

    /// <summary>Takes the symbols: code points, or one of the two above.</summary>
    public WildcardAutomaton(int[] symbols)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(symbols.Length, MostSymbols);
        _symbols = symbols;
        for (int i = 0; i < symbols.Length; i++)
        {
            _runs |= symbols[i] == AnyRun ? 1UL << i : 0;
            _anyOnes |= symbols[i] == AnyOne ? 1UL << i : 0;
        }
    }

    /// <inheritdoc/>
    public ulong Start => Close(1);

    /// <inheritdoc/>
    public ulong Step(ulong state, int character)
    {
        ulong next = state & _anyOnes;
        for (ulong left = state & ~(_anyOnes | _runs | (1UL << _symbols.Length)); left != 0; left &= left - 1)
        {
            int symbol = BitOperations.TrailingZeroCount(left);
            next |= _symbols[symbol] == character ? 1UL << symbol : 0;
        }

        return Close((next << 1) | (state & _runs));
    }

    /// <inheritdoc/>
    public int NextCharacter(ulong state, int character)
    {
        if ((state & (_runs | _anyOnes)) != 0)
        {
            return character + 1;
        }

        int next = -1;
        for (ulong left = state & ~(1UL << _symbols.Length); left != 0; left &= left - 1)
        {
            int symbol = _symbols[BitOperations.TrailingZeroCount(left)];
            next = symbol > character && (next < 0 || symbol < next) ? symbol : next;
        }

        return next;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Forced(ulong state, int next)
    {
        if (BitOperations.PopCount(state) != 1 || (state & (_runs | _anyOnes)) != 0)
        {
            return [];
        }

        int start = BitOperations.TrailingZeroCount(state) + 1, end = start;
        while (end < _symbols.Length && _symbols[end] >= 0)
        {
            end++;
        }

        return start < end ? _symbols.AsSpan(start..end) : [];
    }

    /// <inheritdoc/>
    public float Weight(ulong state) => (state >> _symbols.Length) & 1;

    /// <summary>Adds what is reached without reading, and forgets what stands before the last run reached.</summary>
    private ulong Close(ulong state)
    {
        ulong runs = state & _runs;
        state |= runs << 1;
        return runs == 0 ? state : state & (ulong.MaxValue << BitOperations.Log2(runs));
    }
}
