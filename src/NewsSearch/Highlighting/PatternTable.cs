using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Highlighting;

/// <summary>The patterns of a query, arranged so that a token finds those that it belongs to.</summary>
internal sealed class PatternTable
{
    private readonly Dictionary<byte[], TermUse>.AlternateLookup<ReadOnlySpan<byte>> _uses;
    private readonly List<(ExpandingPattern Pattern, int Number)> _expanding = [];
    private readonly List<PhraseScan> _phrases = [];
    private readonly List<ProximityScan> _proximities = [];
    private FirstLetters _firstLetters = FirstLetters.None;
    private ulong _shapes;

    /// <summary>Arranges patterns; those that look at titles only are left out unless they are wanted.</summary>
    public PatternTable(IReadOnlyList<TermPattern> patterns, bool forTitle)
    {
        _uses = new Dictionary<byte[], TermUse>(new TermComparer()).GetAlternateLookup<ReadOnlySpan<byte>>();
        for (int number = 0; number < patterns.Count; number++)
        {
            if (patterns[number].Field == QueryField.Title && !forTitle)
            {
                continue;
            }

            switch (patterns[number])
            {
                case ExactPattern exact:
                    Use(exact.Term).Word = number;
                    break;
                case ExpandingPattern expanding:
                    _expanding.Add((expanding, number));
                    AddBeginnings(expanding);
                    break;
                case PhrasePattern phrase:
                    AddPhrase(phrase, number);
                    break;
                case ProximityPattern near:
                    AddProximity(near, number, forTitle);
                    break;
            }
        }
    }

    /// <summary>Whether nothing can match.</summary>
    public bool IsEmpty => _uses.Dictionary.Count == 0 && _expanding.Count == 0 && _proximities.Count == 0;

    /// <summary>What the terms that can match begin with.</summary>
    public ref readonly FirstLetters FirstLetters => ref _firstLetters;

    /// <summary>The patterns that take any term they accept, with their numbers.</summary>
    public IReadOnlyList<(ExpandingPattern Pattern, int Number)> Expanding => _expanding;

    /// <summary>The phrases.</summary>
    public IReadOnlyList<PhraseScan> Phrases => _phrases;

    /// <summary>What must stand near each other.</summary>
    public IReadOnlyList<ProximityScan> Proximities => _proximities;

    /// <summary>What a term is used for; false where no pattern names it.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermUse use)
    {
        // Most tokens belong to nothing, and most of these are told by their first letter and length.
        use = null!;
        return (_shapes & Shape(term)) != 0 && _uses.TryGetValue(term, out use!);
    }

    /// <summary>Forgets the places of the last text.</summary>
    public void Clear()
    {
        foreach (var use in _uses.Dictionary.Values)
        {
            use.Places?.Clear();
        }
    }

    private static ulong Shape(ReadOnlySpan<byte> term) =>
        term.IsEmpty ? 1 : 1UL << ((term[0] + (term.Length * 29)) & 63);

    private TermUse Use(byte[] term)
    {
        if (!_uses.Dictionary.TryGetValue(term, out var use))
        {
            use = new();
            _uses.Dictionary.Add(term, use);
            _shapes |= Shape(term);
            _firstLetters.Add(term);
        }

        return use;
    }

    private void AddBeginnings(ExpandingPattern expanding)
    {
        var prefix = expanding as PrefixPattern;
        _firstLetters.Add(prefix?.Prefix);
        if (prefix?.Stem is { } stem)
        {
            _firstLetters.Add(stem);
        }
    }

    private void AddProximity(ProximityPattern pattern, int number, bool forTitle)
    {
        foreach (var node in pattern.Nodes)
        {
            switch ((node as ProximityNode.Leaf)?.Pattern)
            {
                case ExactPattern exact:
                    _firstLetters.Add(exact.Term);
                    break;
                case ExpandingPattern expanding:
                    AddBeginnings(expanding);
                    break;
                case PhrasePattern phrase:
                    foreach (var term in phrase.Terms)
                    {
                        _firstLetters.Add(term.Term);
                    }

                    break;
            }
        }

        _proximities.Add(new(pattern, number, forTitle));
    }

    private void AddPhrase(PhrasePattern phrase, int number)
    {
        var words = new List<PhraseWord>(phrase.Terms.Count);
        foreach (var term in phrase.Terms)
        {
            var use = Use(term.Term);
            use.Places ??= [];
            words.Add(new(term.Position, use.Places));
        }

        _phrases.Add(new(number, phrase.Slop, words));
    }
}
