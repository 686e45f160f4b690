namespace NewsSearch.Analysis;

/// <summary>Makes token patterns, and an automaton of them.</summary>
/// <remarks>
/// The construction of V. M. Glushkov ("The abstract theory of automata", 1961): every set of classes in an expression
/// is a position, and it is remembered which position can follow which. So a pattern is used once: an operand that
/// is needed twice is made twice. The automaton comes of sets of positions (M. O. Rabin and D. Scott, 1959).
/// </remarks>
internal sealed class TokenGrammar
{
    // One bit each.
    private const int MaxPositions = 128;

    private readonly List<uint> _classes = [];
    private readonly List<UInt128> _follow = [];

    /// <summary>One character of any of the classes.</summary>
    public TokenPattern Any(params ReadOnlySpan<StandardClass> classes)
    {
        uint set = 0;
        foreach (StandardClass value in classes)
        {
            set |= 1u << (int)value;
        }

        if (_classes.Count == MaxPositions)
        {
            throw new InvalidOperationException($"A grammar has at most {MaxPositions} positions.");
        }

        UInt128 position = UInt128.One << _classes.Count;
        _classes.Add(set);
        _follow.Add(UInt128.Zero);
        return new TokenPattern(position, position, false);
    }

    /// <summary>One after the other.</summary>
    public TokenPattern Sequence(params ReadOnlySpan<TokenPattern> parts)
    {
        TokenPattern all = TokenPattern.Empty;
        foreach (TokenPattern part in parts)
        {
            Link(all.Last, part.First);
            all = new TokenPattern(
                all.IsNullable ? all.First | part.First : all.First,
                part.IsNullable ? all.Last | part.Last : part.Last,
                all.IsNullable && part.IsNullable);
        }

        return all;
    }

    /// <summary>One of them.</summary>
    public static TokenPattern Choice(params ReadOnlySpan<TokenPattern> options)
    {
        var all = new TokenPattern(UInt128.Zero, UInt128.Zero, false);
        foreach (TokenPattern option in options)
        {
            all = new TokenPattern(
                all.First | option.First, all.Last | option.Last, all.IsNullable || option.IsNullable);
        }

        return all;
    }

    /// <summary>Once or more.</summary>
    public TokenPattern Plus(TokenPattern pattern)
    {
        Link(pattern.Last, pattern.First);
        return pattern;
    }

    /// <summary>Any number of times.</summary>
    public TokenPattern Star(TokenPattern pattern) => Optional(Plus(pattern));

    /// <summary>Once or not at all.</summary>
    public static TokenPattern Optional(TokenPattern pattern) => pattern with { IsNullable = true };

    /// <summary>The deterministic automaton of a pattern.</summary>
    public TokenAutomaton Compile(TokenPattern pattern, CodePointClasses classes)
    {
        var states = new Dictionary<(UInt128 Next, bool IsAccepting), byte>();
        var open = new Queue<(UInt128 Next, bool IsAccepting)>();
        var transitions = new List<byte>();
        var accepting = new List<bool>();

        // State 0 is the dead end, 1 the start.
        byte NumberOf((UInt128 Next, bool IsAccepting) state)
        {
            if (!states.TryGetValue(state, out byte number))
            {
                number = checked((byte)states.Count);
                states.Add(state, number);
                open.Enqueue(state);
            }

            return number;
        }

        UInt128[] positions = [.. Enumerable.Range(0, TokenAutomaton.ClassCount).Select(PositionsOf)];
        NumberOf((UInt128.Zero, false));
        NumberOf((pattern.First, false));
        while (open.TryDequeue(out (UInt128 Next, bool IsAccepting) state))
        {
            accepting.Add(state.IsAccepting);
            for (int value = 0; value < TokenAutomaton.ClassCount; value++)
            {
                UInt128 matched = state.Next & positions[value];
                (UInt128, bool) next = (FollowOf(matched), (matched & pattern.Last) != 0);
                transitions.Add(matched == 0 ? (byte)0 : NumberOf(next));
            }
        }

        return new TokenAutomaton([.. transitions], [.. accepting], classes);
    }

    private void Link(UInt128 from, UInt128 to)
    {
        for (; from != 0; from &= from - 1)
        {
            _follow[(int)UInt128.TrailingZeroCount(from)] |= to;
        }
    }

    private UInt128 PositionsOf(int value)
    {
        UInt128 set = UInt128.Zero;
        for (int i = 0; i < _classes.Count; i++)
        {
            set |= (UInt128)((_classes[i] >> value) & 1) << i;
        }

        return set;
    }

    private UInt128 FollowOf(UInt128 positions)
    {
        UInt128 set = UInt128.Zero;
        for (; positions != 0; positions &= positions - 1)
        {
            set |= _follow[(int)UInt128.TrailingZeroCount(positions)];
        }

        return set;
    }
}
