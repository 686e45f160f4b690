using NewsSearch.Scoring;

namespace NewsSearch.Highlighting;

/// <summary>Chooses the passages that show most of why an item was found.</summary>
/// <remarks>
/// One after the other, by BM25 as if the sentences of the text were the documents of an archive: a pattern that
/// few sentences have weighs more, and its second match in a passage less than its first. The next passage is the one
/// with the most weight that no chosen one shows yet, then with the most weight, then the earliest. Chosen ones do not
/// overlap.
/// </remarks>
internal sealed class PassageChoice
{
    private static readonly Bm25Parameters Parameters = Bm25Parameters.Standard;

    private readonly List<PatternMatch> _matches;
    private readonly float[] _weights;
    private readonly bool[] _isShown;
    private readonly int[] _frequencies;
    private readonly int[] _seenIn;
    private readonly float _perCharacter;
    private int _seen;

    /// <param name="matches">What matched in the text, in its order.</param>
    /// <param name="patterns">How many patterns were looked for.</param>
    /// <param name="sentences">Where the sentences begin, ascending; the first at 0.</param>
    /// <param name="length">How long passages should be, in UTF-16 units.</param>
    public PassageChoice(List<PatternMatch> matches, int patterns, IReadOnlyList<int> sentences, int length)
    {
        _matches = matches;
        _isShown = new bool[patterns];
        _frequencies = new int[patterns];
        _seenIn = new int[patterns];
        _weights = Weights(sentences);
        _perCharacter = Parameters.K1 * Parameters.B / Math.Max(1, length);
    }

    /// <summary>At most so many passages, in the order of the text.</summary>
    public List<Passage> Choose(IReadOnlyList<Passage> candidates, int most)
    {
        var chosen = new List<Passage>(most);
        while (chosen.Count < most && TryBest(candidates, chosen, out var best))
        {
            chosen.Add(best);
            for (int i = best.FirstMatch; i < _matches.Count && _matches[i].Start < best.End; i++)
            {
                _isShown[_matches[i].Pattern] |= _matches[i].End <= best.End;
            }
        }

        chosen.Sort((a, b) => a.Start.CompareTo(b.Start));
        return chosen;
    }

    /// <summary>What each pattern weighs: the fewer sentences have it, the more.</summary>
    private float[] Weights(IReadOnlyList<int> sentences)
    {
        var counts = new int[_isShown.Length];
        var lastIn = new int[counts.Length];
        int sentence = 0;
        foreach (var match in _matches)
        {
            while (sentence < sentences.Count && sentences[sentence] <= match.Start)
            {
                sentence++;
            }

            if (lastIn[match.Pattern] != sentence)
            {
                lastIn[match.Pattern] = sentence;
                counts[match.Pattern]++;
            }
        }

        return Array.ConvertAll(counts, count => Bm25.Idf(sentences.Count, count));
    }

    private bool TryBest(IReadOnlyList<Passage> candidates, List<Passage> chosen, out Passage best)
    {
        best = default;
        var bestValue = (Fresh: -1f, All: 0f);
        foreach (var candidate in candidates)
        {
            if (chosen.Exists(c => candidate.Start < c.End && c.Start < candidate.End))
            {
                continue;
            }

            var value = Value(candidate);
            if (value.CompareTo(bestValue) > 0)
            {
                (best, bestValue) = (candidate, value);
            }
        }

        return bestValue.Fresh >= 0;
    }

    private (float Fresh, float All) Value(Passage passage)
    {
        _seen++;
        float saturation = (Parameters.K1 * (1 - Parameters.B)) + (_perCharacter * (passage.End - passage.Start));
        var (fresh, all) = (0f, 0f);
        for (int i = passage.FirstMatch; i < _matches.Count && _matches[i].Start < passage.End; i++)
        {
            if (_matches[i].End > passage.End)
            {
                continue;
            }

            int pattern = _matches[i].Pattern;
            int frequency = _seenIn[pattern] == _seen ? _frequencies[pattern] : 0;
            (_seenIn[pattern], _frequencies[pattern]) = (_seen, frequency + 1);

            // What this match adds to frequency / (frequency + saturation).
            float more = _weights[pattern] * saturation / ((frequency + saturation) * (frequency + 1 + saturation));
            all += more;
            fresh += _isShown[pattern] ? 0 : more;
        }

        return (fresh, all);
    }
}
