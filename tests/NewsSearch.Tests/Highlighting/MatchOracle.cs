using System.Globalization;
using NewsSearch.Analysis;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Highlighting;

/// <summary>What must be marked in a text, by trying every pattern at every place.</summary>
internal static class MatchOracle
{
    /// <summary>The union of all matches: the words of loose phrases, the whole of exact ones.</summary>
    public static List<TextSpan> Spans(string text, IReadOnlyList<TermPattern> patterns)
    {
        var tokens = new TokenBuffer();
        Analyzer.Create(Similarity.Combined).Analyze(text, tokens);
        var marked = new bool[text.Length + 1];
        foreach (var pattern in patterns)
        {
            for (int i = 0; i < tokens.Count; i++)
            {
                Mark(text, tokens, pattern, i, marked);
            }
        }

        var spans = new List<TextSpan>();
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (marked[end])
            {
                end++;
            }

            if (end > start)
            {
                spans.Add(new(start, end - start));
                start = end;
            }
        }

        return spans;
    }

    private static void Mark(string text, TokenBuffer tokens, TermPattern pattern, int at, bool[] marked)
    {
        switch (pattern)
        {
            case ExactPattern exact when tokens.Term(at).SequenceEqual(exact.Term):
            case ExpandingPattern expanding when expanding.Accepts(tokens.Term(at)):
                Fill(text, tokens[at], tokens[at], marked);
                break;
            case PhrasePattern { Slop: 0 } phrase when Last(tokens, phrase, at) is { } last:
                Fill(text, tokens[at], last, marked);
                break;
            case PhrasePattern { Slop: > 0 } phrase:
                MarkLoose(text, tokens, phrase, [at], marked);
                break;
        }
    }

    private static Token? Last(TokenBuffer tokens, PhrasePattern phrase, int at)
    {
        Token? last = null;
        foreach (var term in phrase.Terms)
        {
            int number = at + term.Position - phrase.Terms[0].Position;
            if (number >= tokens.Count || !tokens.Term(number).SequenceEqual(term.Term))
            {
                return null;
            }

            last = tokens[number];
        }

        return last;
    }

    /// <summary>Marks every choice of one token for each word that lies within the slop.</summary>
    private static void MarkLoose(
        string text, TokenBuffer tokens, PhrasePattern phrase, List<int> chosen, bool[] marked)
    {
        var term = phrase.Terms[chosen.Count - 1];
        if (!tokens.Term(chosen[^1]).SequenceEqual(term.Term))
        {
            return;
        }

        if (chosen.Count < phrase.Terms.Count)
        {
            for (int next = 0; next < tokens.Count; next++)
            {
                if (!chosen.Contains(next))
                {
                    MarkLoose(text, tokens, phrase, [.. chosen, next], marked);
                }
            }

            return;
        }

        var beginnings = chosen.Select((t, i) => tokens[t].Position - phrase.Terms[i].Position).ToList();
        if (beginnings.Max() - beginnings.Min() <= phrase.Slop)
        {
            chosen.ForEach(t => Fill(text, tokens[t], tokens[t], marked));
        }
    }

    private static void Fill(string text, Token first, Token last, bool[] marked)
    {
        // A mark begins and ends at the border of a character.
        int[] borders = StringInfo.ParseCombiningCharacters(text);
        int start = borders.Last(b => b <= first.Start);
        int end = borders.FirstOrDefault(b => b >= last.Start + last.Length, text.Length);
        Array.Fill(marked, true, start, end - start);
    }
}
