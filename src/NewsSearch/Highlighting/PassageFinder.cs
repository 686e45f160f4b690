using NewsSearch.Analysis;

namespace NewsSearch.Highlighting;

/// <summary>Cuts passages around matches: whole sentences where they fit, else words around the match.</summary>
internal sealed class PassageFinder
{
    /// <summary>Further ones would hardly be better than the best of so many.</summary>
    private const int MostPassages = 4096;

    private readonly List<int> _sentences = [];
    private readonly List<Passage> _passages = [];

    /// <summary>Where the sentences of the last body begin, ascending.</summary>
    public IReadOnlyList<int> Sentences => _sentences;

    /// <summary>A passage for every match, but each only once.</summary>
    public IReadOnlyList<Passage> Find(string body, List<PatternMatch> matches, int length)
    {
        _passages.Clear();
        FindSentences(body, Math.Min(body.Length, MatchFinder.MostCharacters));
        int sentence = 0, reached = 0;
        for (int i = 0; i < matches.Count && _passages.Count < MostPassages; i++)
        {
            var match = matches[i];
            while (sentence + 1 < _sentences.Count && _sentences[sentence + 1] <= match.Start)
            {
                sentence++;
            }

            int start = Start(body, match, _sentences[sentence], reached, length);
            int end = End(body, matches, i, start, length);
            start = start + length < body.Length ? start : Fill(body, start, end, sentence, length);
            var passage = new Passage(start, end, FirstFrom(matches, i, start));
            if (_passages.Count == 0 || passage != _passages[^1])
            {
                _passages.Add(passage);
            }

            reached = Math.Max(reached, match.End);
        }

        return _passages;
    }

    /// <summary>The first words of a body in which nothing matched.</summary>
    public Passage Beginning(string body, int length)
    {
        int start = SkipSpace(body, 0, body.Length);
        FindSentences(body, Math.Min(body.Length, start + (2 * length)));
        return new(start, TrimEnd(body, SentenceEnd(body, start, start, length), start), 0);
    }

    private void FindSentences(string body, int limit)
    {
        SentenceBreaks.Find(body.AsSpan(0, limit), _sentences);
        _sentences.RemoveAll(start => TextBorders.Whole(body, start) != start);
    }

    private static int Start(string body, PatternMatch match, int sentenceStart, int reached, int length)
    {
        if (match.End - sentenceStart <= length * 3 / 4)
        {
            return SkipSpace(body, sentenceStart, match.Start);
        }

        // A quarter of the passage is context before the match, begun at a word and not within another match.
        int start = Math.Max(sentenceStart, match.Start - (length / 4));
        while (start > sentenceStart && start < match.Start && !char.IsWhiteSpace(body[start - 1]))
        {
            start++;
        }

        start = reached <= match.Start ? Math.Max(start, reached) : match.Start;
        return SkipSpace(body, start, match.Start);
    }

    private int End(string body, List<PatternMatch> matches, int first, int start, int length)
    {
        int least = matches[first].End;
        int end = SentenceEnd(body, start, least, length);
        for (int i = first; i < matches.Count && matches[i].Start < end; i++)
        {
            if (matches[i].End > end)
            {
                end = matches[i].Start;
            }
        }

        return TrimEnd(body, Math.Max(end, least), least);
    }

    /// <summary>The end of the last sentence that fits, or of the last word if that leaves too little.</summary>
    private int SentenceEnd(string body, int start, int least, int length)
    {
        int limit = start + length;
        if (limit >= body.Length)
        {
            return body.Length;
        }

        int next = _sentences.BinarySearch(limit + 1);
        int last = (next < 0 ? ~next : next) - 1;
        return last >= 0 && _sentences[last] >= Math.Max(least, start + (length / 2))
            ? _sentences[last]
            : TextBorders.Before(body, start, limit);
    }

    /// <summary>At the end of a body the sentences before the match fill the passage up.</summary>
    private int Fill(string body, int start, int end, int sentence, int length)
    {
        while (sentence >= 0 && end - _sentences[sentence] <= length)
        {
            start = Math.Min(start, SkipSpace(body, _sentences[sentence--], start));
        }

        return start;
    }

    private static int FirstFrom(List<PatternMatch> matches, int match, int start)
    {
        while (match > 0 && matches[match - 1].Start >= start)
        {
            match--;
        }

        return match;
    }

    private static int SkipSpace(string body, int start, int latest)
    {
        while (start < latest && char.IsWhiteSpace(body[start]))
        {
            // A space that carries an accent is seen, and not skipped.
            int next = TextBorders.Whole(body, start + 1);
            if (!body.AsSpan(start, next - start).IsWhiteSpace())
            {
                break;
            }

            start = next;
        }

        return Math.Min(TextBorders.Whole(body, start), latest);
    }

    private static int TrimEnd(string body, int end, int least)
    {
        while (end > least && char.IsWhiteSpace(body[end - 1]))
        {
            // A line end of two is one character, and a space may belong to a sign before it.
            int before = end - (end - 2 >= least && body[end - 1] == '\n' && body[end - 2] == '\r' ? 2 : 1);
            if (TextBorders.Whole(body, before) != before)
            {
                break;
            }

            end = before;
        }

        return end;
    }
}
