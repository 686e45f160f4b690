using System.Numerics;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The documents of a window that have all words of a phrase, and where in the postings they are.</summary>
internal sealed class PhraseWindow
{
    private readonly int[] _offsets = new int[Window.Size];
    private readonly int[] _frequencies = new int[Window.Size];
    private readonly int[] _documents = new int[Window.Size];
    private readonly float[] _scores = new float[Window.Size];
    private int[][] _places = [];

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their places in the window, ascending.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, Count);

    /// <summary>Documents that one of the words suggests.</summary>
    public Candidates Candidates { get; } = new();

    /// <summary>Finds the documents of a bitmap, which all have all terms, in the postings of each.</summary>
    public void Locate(int windowStart, ReadOnlySpan<ulong> bits, ReadOnlySpan<TermCursor> terms)
    {
        while (_places.Length < terms.Length)
        {
            _places = [.. _places, new int[Window.Size]];
        }

        Count = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                _frequencies[Count] = int.MaxValue;
                _offsets[Count++] = (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }

        for (int i = 0; i < terms.Length; i++)
        {
            terms[i].Locate(windowStart, Offsets, _places[i], _frequencies);
        }
    }

    /// <summary>
    /// Drops documents in which the word that they have least often, as a phrase, would score too little.
    /// </summary>
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
                _offsets[kept] = _offsets[i];
                foreach (int[] places in _places)
                {
                    places[kept] = places[i];
                }

                kept++;
            }
        }

        Count = kept;
    }

    /// <summary>Where the postings of a term have one of the documents.</summary>
    public int Place(int term, int document) => _places[term][document];
}
