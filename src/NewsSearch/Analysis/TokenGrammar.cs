using System.Numerics;

namespace NewsSearch.Analysis;

/// <summary>Makes token patterns, and an automaton of them.</summary>
/// <remarks>
/// The construction of V. M. Glushkov ("The abstract theory of automata", 1961): every set of classes in an expression
/// is a position, and it is remembered which position can follow which. So a pattern is used once: an operand that
/// is needed twice is made twice. The automaton comes of sets of positions (M. O. Rabin and D. Scott, 1959).
/// </remarks>
internal sealed class TokenGrammar
{
    private readonly List<uint> _classes = [];
    private readonly List<BigInteger> _follow = [];

    /// <summary>One character of any of the classes.</summary>
    public TokenPattern Any(params ReadOnlySpan<StandardClass> classes)
    {
        uint set = 0;
        foreach (StandardClass value in classes)
        {
            set |= 1u << (int)value;
        }

        BigInteger position = BigInteger.One << _classes.Count;
        _classes.Add(set);
        _follow.Add(BigInteger.Zero);
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
        var all = new TokenPattern(BigInteger.Zero, BigInteger.Zero, false);
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
        var states = new Dictionary<(BigInteger Next, bool IsAccepting), byte>();
        var open = new Queue<(BigInteger Next, bool IsAccepting)>();
        var transitions = new List<byte>();
        var accepting = new List<bool>();

        // State 0 is the dead end, 1 the start.
        byte NumberOf((BigInteger Next, bool IsAccepting) state)
        {
            if (!states.TryGetValue(state, out byte number))
            {
                number = checked((byte)states.Count);
                states.Add(state, number);
                open.Enqueue(state);
            }

            return number;
        }

        NumberOf((BigInteger.Zero, false));
        NumberOf((pattern.First, false));
        while (open.TryDequeue(out (BigInteger Next, bool IsAccepting) state))
        {
            accepting.Add(state.IsAccepting);
            for (int value = 0; value < TokenAutomaton.ClassCount; value++)
            {
                BigInteger matched = state.Next & PositionsOf(value);
                (BigInteger, bool) next = (FollowOf(matched), !(matched & pattern.Last).IsZero);
                transitions.Add(matched.IsZero ? (byte)0 : NumberOf(next));
            }
        }

        return new TokenAutomaton([.. transitions], [.. accepting], classes);
    }

    private void Link(BigInteger from, BigInteger to)
    {
        for (int i = 0; i < _follow.Count; i++)
        {
            if (!((from >> i) & BigInteger.One).IsZero)
            {
                _follow[i] |= to;
            }
        }
    }

    private BigInteger PositionsOf(int value)
    {
        BigInteger set = BigInteger.Zero;
        for (int i = 0; i < _classes.Count; i++)
        {
            if ((_classes[i] >> value & 1) == 1)
            {
                set |= BigInteger.One << i;
            }
        }

        return set;
    }

    private BigInteger FollowOf(BigInteger positions)
    {
        BigInteger set = BigInteger.Zero;
        for (int i = 0; i < _follow.Count; i++)
        {
            if (!((positions >> i) & BigInteger.One).IsZero)
            {
                set |= _follow[i];
            }
        }

        return set;
    }
}
