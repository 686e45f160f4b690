using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The documents of a window that have all words of a phrase, and where in the postings they are.</summary>
internal sealed class PhraseWindow
{
    private readonly int[] _offsets = new int[Window.Large];
    private readonly int[] _frequencies = new int[Window.Large];
    private readonly int[] _documents = new int[Window.Large];
    private readonly float[] _scores = new float[Window.Large];
    private int[][] _places = [];
    private int _terms;

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their places in the window, ascending.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, Count);

    /// <summary>Where the postings of a term have one of the documents.</summary>
    public int Place(int term, int document) => _places[term][document];

    /// <summary>Begins with the documents of a term.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="windowEnd">The document behind its last.</param>
    /// <param name="terms">How many terms there will be.</param>
    /// <param name="term">The term's place among them.</param>
    /// <param name="cursor">Its documents.</param>
    /// <param name="least">Documents that cannot get as much from it may be left out.</param>
    public void Begin(int windowStart, int windowEnd, int terms, int term, TermCursor cursor, double least)
    {
        while (_places.Length < terms)
        {
            _places = [.. _places, new int[Window.Large]];
        }

        _terms = terms;
        Count = cursor.List(windowStart, windowEnd, least, _offsets, _places[term], _frequencies);
    }

    /// <summary>Keeps the documents that another term has, too.</summary>
    public void Keep(int windowStart, int term, TermCursor cursor)
    {
        cursor.Locate(windowStart, Offsets, _places[term], _frequencies);
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (_places[term][i] >= 0)
            {
                Move(i, kept++);
            }
        }

        Count = kept;
    }

    /// <summary>Keeps the documents of a bitmap.</summary>
    public void Keep(ReadOnlySpan<ulong> bits)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (Window.Has(bits, _offsets[i]))
            {
                Move(i, kept++);
            }
        }

        Count = kept;
    }

    /// <summary>
    /// Keeps the documents that would score enough if the phrase were as frequent as the rarest of its words.
    /// </summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="least">The score.</param>
    /// <param name="scorer">Scores frequencies.</param>
    /// <param name="weight">The phrase's idf times its boost.</param>
    public void KeepFrom(int windowStart, double least, SegmentScorer scorer, float weight)
    {
        for (int i = 0; i < Count; i++)
        {
            _documents[i] = windowStart + _offsets[i];
        }

        // Where titles count for themselves, all of it could be title.
        var frequencies = _frequencies.AsSpan(0, Count);
        scorer.Score(
            weight,
            QueryField.Any,
            _documents.AsSpan(0, Count),
            frequencies,
            scorer.HasTitles ? frequencies : [],
            _scores);
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (_scores[i] >= least)
            {
                Move(i, kept++);
            }
        }

        Count = kept;
    }

    private void Move(int from, int to)
    {
        _offsets[to] = _offsets[from];
        _frequencies[to] = _frequencies[from];
        for (int term = 0; term < _terms; term++)
        {
            _places[term][to] = _places[term][from];
        }
    }
}
