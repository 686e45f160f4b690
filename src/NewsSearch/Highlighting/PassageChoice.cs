namespace NewsSearch.Highlighting;

/// <summary>Chooses the passages that show most of why an item was found.</summary>
/// <remarks>
/// One after the other: the passage with the most patterns that no chosen one shows yet, then with the most patterns,
/// then with the most matches, then the earliest. Chosen ones do not overlap.
/// </remarks>
internal sealed class PassageChoice(List<PatternMatch> matches, int patterns)
{
    private readonly bool[] _isShown = new bool[patterns];
    private readonly int[] _seenIn = new int[patterns];
    private int _seen;

    /// <summary>At most so many passages, in the order of the text.</summary>
    public List<Passage> Choose(IReadOnlyList<Passage> candidates, int most)
    {
        var chosen = new List<Passage>(most);
        while (chosen.Count < most && TryBest(candidates, chosen, out var best))
        {
            chosen.Add(best);
            for (int i = best.FirstMatch; i < matches.Count && matches[i].Start < best.End; i++)
            {
                _isShown[matches[i].Pattern] |= matches[i].End <= best.End;
            }
        }

        chosen.Sort((a, b) => a.Start.CompareTo(b.Start));
        return chosen;
    }

    private bool TryBest(IReadOnlyList<Passage> candidates, List<Passage> chosen, out Passage best)
    {
        best = default;
        var bestValue = (Fresh: -1, Distinct: 0, Count: 0);
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

    private (int Fresh, int Distinct, int Count) Value(Passage passage)
    {
        _seen++;
        var (fresh, distinct, count) = (0, 0, 0);
        for (int i = passage.FirstMatch; i < matches.Count && matches[i].Start < passage.End; i++)
        {
            if (matches[i].End > passage.End)
            {
                continue;
            }

            int pattern = matches[i].Pattern;
            count++;
            if (_seenIn[pattern] != _seen)
            {
                _seenIn[pattern] = _seen;
                distinct++;
                fresh += _isShown[pattern] ? 0 : 1;
            }
        }

        return (fresh, distinct, count);
    }
}
