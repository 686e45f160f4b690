namespace NewsSearch.Searching;

/// <summary>Counts a phrase with a slop in a document that has all its terms.</summary>
/// <remarks>
/// As in Lucene: of each group of places the smallest spread of (position − place in the phrase) counts
/// 1 / (1 + spread), if it is within the slop. No position serves two equal words of the phrase.
/// </remarks>
internal sealed class PhraseMatcher
{
    private readonly int[] _offsets;
    private readonly int _slop;
    private readonly bool _crossesFields;
    private readonly int[][] _positions;
    private readonly int[] _counts;
    private readonly int[] _titleCounts;
    private readonly int[] _heads;
    private readonly int[] _ends;

    // For each term the group of terms equal to it, itself included; null where it has no equal.
    private readonly int[]?[] _equals;
    private int _end;

    public PhraseMatcher(PhrasePattern pattern, bool crossesFields)
    {
        _offsets = [.. pattern.Terms.Select(term => term.Position - pattern.Terms[0].Position)];
        _slop = pattern.Slop;
        _crossesFields = crossesFields;
        _positions = [.. _offsets.Select(_ => new int[16])];
        _counts = new int[_offsets.Length];
        _titleCounts = new int[_offsets.Length];
        _heads = new int[_offsets.Length];
        _ends = new int[_offsets.Length];
        _equals = new int[_offsets.Length][];
        foreach (var group in pattern.Terms.Select((term, i) => (Key: Convert.ToHexString(term.Term), Index: i))
            .GroupBy(term => term.Key, term => term.Index).Where(group => group.Count() > 1))
        {
            int[] members = [.. group];
            Array.ForEach(members, member => _equals[member] = members);
        }
    }

    /// <summary>Takes the positions of a term in the document.</summary>
    /// <param name="term">The term's place in the phrase.</param>
    /// <param name="gaps">Its positions, each as the gap from the one before.</param>
    public void Set(int term, ReadOnlySpan<int> gaps)
    {
        if (_positions[term].Length < gaps.Length)
        {
            _positions[term] = new int[gaps.Length * 2];
        }

        int position = 0;
        for (int i = 0; i < gaps.Length; i++)
        {
            position += gaps[i];
            _positions[term][i] = position;
        }

        _counts[term] = gaps.Length;
    }

    /// <summary>How often the phrase stands in the document, and how often of that in the title.</summary>
    /// <param name="titlePositions">How many positions its title takes.</param>
    public (float Total, float Title) Frequencies(int titlePositions)
    {
        for (int i = 0; i < _counts.Length; i++)
        {
            int place = _positions[i].AsSpan(0, _counts[i]).BinarySearch(titlePositions);
            _titleCounts[i] = place < 0 ? ~place : place;
        }

        float title = Count([], _titleCounts);
        return (_crossesFields ? Count([], _counts) : title + Count(_titleCounts, _counts), title);
    }

    /// <summary>The frequency among the positions of each term from a start (none means 0) to an end.</summary>
    private float Count(ReadOnlySpan<int> starts, int[] ends)
    {
        for (int term = 0; term < _offsets.Length; term++)
        {
            _heads[term] = starts.IsEmpty ? 0 : starts[term];
            _ends[term] = ends[term];
            if (_heads[term] == _ends[term])
            {
                return 0;
            }
        }

        return Sloppy();
    }

    private float Sloppy()
    {
        if (!SpreadEquals())
        {
            return 0;
        }

        float total = 0;
        _end = int.MinValue;
        for (int term = 0; term < _offsets.Length; term++)
        {
            _end = Math.Max(_end, Place(term));
        }

        while (true)
        {
            // The term that lags furthest moves on until it overtakes the next; the closest it came is the match.
            int last = Lagging(-1), next = Place(Lagging(last)), spread = _end - Place(last);
            bool more;
            while ((more = MoveOn(last) && PartEquals(last)) && Place(last) <= next)
            {
                spread = Math.Min(spread, _end - Place(last));
            }

            total += spread <= _slop ? 1f / (1 + spread) : 0;
            if (!more)
            {
                return total;
            }
        }
    }

    /// <summary>Gives each of equal terms a position of its own to begin with; false if there are too few.</summary>
    private bool SpreadEquals()
    {
        for (int term = 0; term < _offsets.Length; term++)
        {
            _heads[term] += _equals[term] is { } equals ? Array.IndexOf(equals, term) : 0;
            if (_heads[term] >= _ends[term])
            {
                return false;
            }
        }

        return true;
    }

    private bool MoveOn(int term)
    {
        if (++_heads[term] == _ends[term])
        {
            return false;
        }

        _end = Math.Max(_end, Place(term));
        return true;
    }

    /// <summary>
    /// Where a term that has moved met one equal to it, moves the one that lags on; false behind the last position.
    /// </summary>
    private bool PartEquals(int term)
    {
        for (int met = Met(term); met >= 0; met = Met(term))
        {
            int place = Place(term), other = Place(met);
            term = place < other || (place == other && term < met) ? term : met;
            if (!MoveOn(term))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The equal term that stands on the same position, or −1.</summary>
    private int Met(int term)
    {
        // Equal terms have equal lists of positions, so the same place in the list is the same position.
        foreach (int other in _equals[term] ?? [])
        {
            if (other != term && _heads[other] == _heads[term])
            {
                return other;
            }
        }

        return -1;
    }

    private int Place(int term) => _positions[term][_heads[term]] - _offsets[term];

    private int Lagging(int except)
    {
        int lagging = -1;
        for (int term = 0; term < _offsets.Length; term++)
        {
            if (term != except && (lagging < 0 || Place(term) < Place(lagging)))
            {
                lagging = term;
            }
        }

        return lagging;
    }
}
