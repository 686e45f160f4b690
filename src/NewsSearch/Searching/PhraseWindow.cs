using NewsSearch.Postings;

namespace NewsSearch.Searching;

/// <summary>The documents of a window that have all words of a phrase, and where in the postings they are.</summary>
internal sealed class PhraseWindow
{
    private const int MostKept = 8;

    private readonly int[] _offsets = new int[Window.Large];
    private readonly int[] _frequencies = new int[Window.Large];
    private readonly int[] _titles = new int[Window.Large];
    private readonly int[] _chosen = new int[Window.Large];
    private int[][] _places = [];
    private PositionLists[] _positions = [];
    private bool _isBounded;

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many terms were located, that all of them have.</summary>
    public int Located { get; private set; }

    /// <summary>Their places in the window, ascending.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, Count);

    /// <summary>Where the postings of a term, counted as they were located, have the documents.</summary>
    public ReadOnlySpan<int> Places(int term) => _places[term].AsSpan(0, Count);

    /// <summary>Room for the positions of a term, and what was read of them.</summary>
    public PositionLists Positions(int term) => _positions[term];

    /// <summary>Keeps room for no more terms than most phrases have: each takes a megabyte.</summary>
    public void Bound()
    {
        if (_places.Length > MostKept)
        {
            _places = _places[..MostKept];
            _positions = _positions[..MostKept];
        }
    }

    /// <summary>Begins with the documents of a bitmap.</summary>
    /// <param name="terms">How many terms there will be.</param>
    /// <param name="bits">The documents.</param>
    public void Begin(int terms, ReadOnlySpan<ulong> bits)
    {
        MakeRoom(terms);
        Count = Window.List<int>(bits, _offsets);
    }

    /// <summary>Begins with the documents of a term.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="windowEnd">The document behind its last.</param>
    /// <param name="terms">How many terms there will be.</param>
    /// <param name="cursor">The term's documents.</param>
    /// <param name="least">Documents that cannot get as much from it are left out; 0 takes all.</param>
    public void Begin(int windowStart, int windowEnd, int terms, TermCursor cursor, double least)
    {
        MakeRoom(terms);
        _isBounded = least > 0;
        Located = 1;
        Count = _isBounded
            ? cursor.List(windowStart, windowEnd, least, _offsets, _places[0], _frequencies, _titles)
            : cursor.List(windowStart, windowEnd, _offsets, _places[0]);
    }

    /// <summary>Keeps the documents that another term has, too.</summary>
    public void Keep(int windowStart, TermCursor cursor)
    {
        int[] places = _places[Located];
        cursor.Locate(windowStart, Offsets, places);
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            // Written first and counted if it stays: no branch to guess wrong.
            _chosen[kept] = i;
            kept += places[i] >= 0 ? 1 : 0;
        }

        Located++;
        Keep(kept);
    }

    /// <summary>Keeps the documents of a bitmap.</summary>
    public void Keep(ReadOnlySpan<ulong> bits)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            _chosen[kept] = i;
            kept += Window.Has(bits, _offsets[i]) ? 1 : 0;
        }

        Keep(kept);
    }

    /// <summary>
    /// Keeps the documents that would score enough if the phrase were as frequent as the rarest of its words.
    /// </summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="cursor">The term that was located last.</param>
    /// <param name="limits">Says what is enough.</param>
    public void KeepFrom(int windowStart, TermCursor cursor, LengthLimits limits)
    {
        cursor.Lower(Places(Located - 1), _frequencies, _titles);
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            _chosen[kept] = i;
            kept += limits.Allow(windowStart + _offsets[i], _frequencies[i], _titles[i]) ? 1 : 0;
        }

        Keep(kept);
    }

    /// <summary>The numbers of the documents from one on, to choose among.</summary>
    public Span<int> Choose(int from)
    {
        var chosen = _chosen.AsSpan(0, Count - from);
        for (int i = 0; i < chosen.Length; i++)
        {
            chosen[i] = from + i;
        }

        return chosen;
    }

    private void MakeRoom(int terms)
    {
        while (_places.Length < terms)
        {
            _places = [.. _places, new int[Window.Large]];
            _positions = [.. _positions, new(Window.Large)];
        }

        Located = 0;
        _isBounded = false;
    }

    private void Keep(int kept)
    {
        if (kept == Count)
        {
            return;
        }

        Count = kept;
        var chosen = _chosen.AsSpan(0, kept);
        Gather(_offsets, chosen);
        for (int term = 0; term < Located; term++)
        {
            Gather(_places[term], chosen);
        }

        if (_isBounded)
        {
            Gather(_frequencies, chosen);
            Gather(_titles, chosen);
        }
    }

    private static void Gather(int[] values, ReadOnlySpan<int> chosen)
    {
        for (int i = 0; i < chosen.Length; i++)
        {
            values[i] = values[chosen[i]];
        }
    }
}
