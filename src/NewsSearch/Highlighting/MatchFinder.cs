using NewsSearch.Analysis;

namespace NewsSearch.Highlighting;

/// <summary>Finds what the patterns of a query match in a text, by analysing it again.</summary>
/// <remarks>
/// Linear in the text. Bounded by <see cref="MostCharacters"/> and <see cref="MostSteps"/>, so that neither a giant
/// body nor a query of a thousand patterns holds up a page of hits; what lies behind the bounds stays unmarked.
/// </remarks>
internal sealed class MatchFinder(Analyzer analyzer)
{
    /// <summary>So much of a text is looked at: a hundred times a long article.</summary>
    public const int MostCharacters = 1024 * 1024;

    /// <summary>So many trials of patterns on tokens: a thousand patterns on an article of 4 000 words.</summary>
    private const int MostSteps = 4_000_000;

    private readonly TokenBuffer _tokens = new();

    /// <summary>Fills a list with the matches, in the order of the text.</summary>
    public void Find(string text, PatternTable patterns, List<PatternMatch> matches)
    {
        matches.Clear();
        if (patterns.IsEmpty)
        {
            return;
        }

        patterns.Clear();
        _tokens.Clear();
        var looked = text.AsSpan(0, TextBorders.Before(text, 0, MostCharacters));
        analyzer.Analyze(looked, _tokens, patterns.FirstLetters);
        int budget = MostSteps;
        for (int i = 0; i < _tokens.Count; i++)
        {
            Match(i, patterns, matches, ref budget);
        }

        foreach (var phrase in patterns.Phrases)
        {
            phrase.Find(_tokens, matches, ref budget);
        }

        foreach (var near in patterns.Proximities)
        {
            near.Find(looked, _tokens, matches, ref budget);
        }

        for (int i = 0; i < matches.Count; i++)
        {
            var (start, end, pattern) = matches[i];
            matches[i] = new(TextBorders.Begin(text, start), TextBorders.Whole(text, end), pattern);
        }

        Sort(matches);
    }

    private static void Sort(List<PatternMatch> matches)
    {
        // Words are found in the order of the text; only what has several words comes behind them.
        for (int i = 1; i < matches.Count; i++)
        {
            if (matches[i - 1].CompareTo(matches[i]) > 0)
            {
                matches.Sort();
                return;
            }
        }
    }

    private void Match(int number, PatternTable patterns, List<PatternMatch> matches, ref int budget)
    {
        var term = _tokens.Term(number);
        var token = _tokens[number];
        if (patterns.TryGet(term, out var use))
        {
            use.Places?.Add(number);
            if (use.Word >= 0)
            {
                matches.Add(new(token.Start, token.Start + token.Length, use.Word));
            }
        }

        if (budget <= 0)
        {
            return;
        }

        budget -= patterns.Expanding.Count;
        foreach (var (pattern, patternNumber) in patterns.Expanding)
        {
            if (pattern.Accepts(term))
            {
                matches.Add(new(token.Start, token.Start + token.Length, patternNumber));
            }
        }
    }
}
