using NewsSearch.Analysis;

namespace NewsSearch.Highlighting;

/// <summary>Finds where a phrase stands, from the places of its words.</summary>
/// <remarks>
/// A word's place less its place in the phrase is where the phrase would begin. The phrase stands where these
/// beginnings differ by at most the slop, which is Lucene's meaning of it; 0 is the exact phrase. Each step moves the
/// word that begins first on to its next place, so the cost is at most words × places.
/// </remarks>
internal sealed class PhraseScan
{
    private readonly int _number;
    private readonly int _slop;
    private readonly List<PhraseWord> _words;
    private readonly List<(int Left, int Right)> _equalWords = [];
    private readonly int[] _at;
    private readonly int[] _marked;

    /// <summary>Prepares a scan for a pattern's number, slop and words.</summary>
    public PhraseScan(int number, int slop, List<PhraseWord> words)
    {
        _number = number;
        _slop = slop;
        _words = words;
        _at = new int[words.Count];
        _marked = new int[words.Count];
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
        Array.Clear(_marked);
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
                first = Beginning(tokens, i, _at[i]) < Beginning(tokens, first, _at[first]) ? i : first;
                last = Beginning(tokens, i, _at[i]) > Beginning(tokens, last, _at[last]) ? i : last;
            }

            var (from, to) = (Beginning(tokens, first, _at[first]), Beginning(tokens, last, _at[last]));
            if (to - from <= _slop && !_equalWords.Exists(pair => _at[pair.Left] == _at[pair.Right]))
            {
                AddMatch(tokens, from, to, matches);
            }

            if (++_at[first] == _words[first].Places.Count)
            {
                return;
            }
        }
    }

    private int Beginning(TokenBuffer tokens, int word, int place) =>
        tokens[_words[word].Places[place]].Position - _words[word].Position;

    private void AddMatch(TokenBuffer tokens, int from, int to, List<PatternMatch> matches)
    {
        if (_slop == 0)
        {
            var start = tokens[_words[0].Places[_at[0]]];
            var end = tokens[_words[^1].Places[_at[^1]]];
            matches.Add(new(start.Start, end.Start + end.Length, _number));
            return;
        }

        // Beside the tightest choice, every other place of a word that is near enough to the rest of it matches too.
        // Both ends only ever move on, so no place is looked at twice.
        for (int i = 0; i < _words.Count; i++)
        {
            var places = _words[i].Places;
            for (; _marked[i] < places.Count && Beginning(tokens, i, _marked[i]) <= from + _slop; _marked[i]++)
            {
                var token = tokens[places[_marked[i]]];
                if (Beginning(tokens, i, _marked[i]) >= to - _slop)
                {
                    matches.Add(new(token.Start, token.Start + token.Length, _number));
                }
            }
        }
    }
}
