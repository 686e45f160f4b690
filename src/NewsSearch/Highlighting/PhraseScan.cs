using NewsSearch.Analysis;

namespace NewsSearch.Highlighting;

/// <summary>Finds where a phrase stands, from the places of its words.</summary>
/// <remarks>
/// A word's place less its place in the phrase is where the phrase would begin. The phrase stands where these
/// beginnings differ by at most the slop, which is Lucene's meaning of it; 0 is the exact phrase. Each step moves one
/// word on to its next place, so the cost is at most words × places.
/// </remarks>
internal sealed class PhraseScan
{
    private readonly int _number;
    private readonly int _slop;
    private readonly List<PhraseWord> _words;
    private readonly List<(int Left, int Right)> _equalWords = [];
    private readonly int[] _at;

    /// <summary>Prepares a scan for a pattern's number, slop and words.</summary>
    public PhraseScan(int number, int slop, List<PhraseWord> words)
    {
        _number = number;
        _slop = slop;
        _words = words;
        _at = new int[words.Count];
        for (int right = 1; right < words.Count; right++)
        {
            // A word need only differ from the equal one before it: places are taken in their order.
            int left = words.FindLastIndex(right - 1, w => w.Places == words[right].Places);
            if (left >= 0)
            {
                _equalWords.Add((left, right));
            }
        }
    }

    /// <summary>Adds a match for every place where the phrase stands.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="matches">Where matches go.</param>
    /// <param name="budget">How many steps may still be made; what lies behind stays unmarked.</param>
    public void Find(TokenBuffer tokens, List<PatternMatch> matches, ref int budget)
    {
        Array.Clear(_at);
        if (_words.Count == 0 || _words.Exists(w => w.Places.Count == 0))
        {
            return;
        }

        while (budget > 0)
        {
            budget -= _words.Count;
            var (first, last) = (0, 0);
            for (int i = 1; i < _words.Count; i++)
            {
                first = Beginning(tokens, i) < Beginning(tokens, first) ? i : first;
                last = Beginning(tokens, i) > Beginning(tokens, last) ? i : last;
            }

            if (Beginning(tokens, last) - Beginning(tokens, first) <= _slop
                && !_equalWords.Exists(pair => _at[pair.Left] == _at[pair.Right]))
            {
                AddMatch(tokens, matches);
            }

            if (++_at[first] == _words[first].Places.Count)
            {
                return;
            }
        }
    }

    private int Beginning(TokenBuffer tokens, int word) =>
        tokens[_words[word].Places[_at[word]]].Position - _words[word].Position;

    private void AddMatch(TokenBuffer tokens, List<PatternMatch> matches)
    {
        if (_slop == 0)
        {
            var start = tokens[_words[0].Places[_at[0]]];
            var end = tokens[_words[^1].Places[_at[^1]]];
            matches.Add(new(start.Start, end.Start + end.Length, _number));
            return;
        }

        for (int i = 0; i < _words.Count; i++)
        {
            var token = tokens[_words[i].Places[_at[i]]];
            matches.Add(new(token.Start, token.Start + token.Length, _number));
        }
    }
}
