using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Highlighting;

/// <summary>Finds the words of a text that stand near each other as a query wants it.</summary>
/// <remarks>Marked are the places that belong to a match, not what stands between them.</remarks>
internal sealed class ProximityScan(ProximityPattern pattern, int number, bool forTitle)
{
    private readonly ProximityMatcher _matcher = new(pattern);
    private readonly List<int> _starts = [];

    /// <summary>Adds a match for every place that belongs to one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="matches">Where matches go.</param>
    /// <param name="budget">How many steps may still be made; what lies behind stays unmarked.</param>
    public void Find(ReadOnlySpan<char> text, TokenBuffer tokens, List<PatternMatch> matches, ref int budget)
    {
        for (int node = 0; node < pattern.Nodes.Count; node++)
        {
            if (pattern.Nodes[node] is ProximityNode.Leaf leaf)
            {
                FillPlaces(leaf.Pattern, tokens, _matcher.Spans(node), ref budget);
            }
        }

        FillBreaks(text, tokens);
        _matcher.Mark();
        for (int node = 0; node < pattern.Nodes.Count; node++)
        {
            if (pattern.Nodes[node] is ProximityNode.Leaf leaf)
            {
                AddMarked(node, leaf.Pattern, tokens, matches);
            }
        }
    }

    private void FillPlaces(TermPattern leaf, TokenBuffer tokens, List<PositionSpan> spans, ref int budget)
    {
        spans.Clear();
        if (leaf.Field == QueryField.Title && !forTitle)
        {
            return;
        }

        if (leaf is PhrasePattern phrase)
        {
            var positions = new List<int>[phrase.Terms.Count];
            for (int i = 0; i < positions.Length; i++)
            {
                positions[i] = Positions(new ExactPattern(phrase.Terms[i].Term, phrase.Field), tokens, ref budget);
            }

            PhraseSpans.Add(phrase, positions, spans);
            return;
        }

        spans.AddRange(Positions(leaf, tokens, ref budget).Select(position => new PositionSpan(position, position)));
    }

    private static List<int> Positions(TermPattern leaf, TokenBuffer tokens, ref int budget)
    {
        var positions = new List<int>();
        for (int i = 0; i < tokens.Count && budget-- > 0; i++)
        {
            bool isMeant = leaf switch
            {
                ExactPattern exact => tokens.Term(i).SequenceEqual(exact.Term),
                ExpandingPattern expanding => expanding.Accepts(tokens.Term(i)),
                _ => false,
            };
            if (isMeant)
            {
                positions.Add(tokens[i].Position);
            }
        }

        return positions;
    }

    /// <summary>Sentences and paragraphs as positions; a title is one of each.</summary>
    private void FillBreaks(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        _matcher.Sentences.Clear();
        _matcher.Paragraphs.Clear();
        if (!forTitle && pattern.Uses(ProximityKind.Sentence))
        {
            SentenceBreaks.Find(text, _starts);
            AddBreaks(tokens, _matcher.Sentences);
        }

        if (!forTitle && pattern.Uses(ProximityKind.Paragraph))
        {
            ParagraphBreaks.Find(text, _starts);
            AddBreaks(tokens, _matcher.Paragraphs);
        }
    }

    // Only between words that are looked for a break matters, so the next of them stands for it.
    private void AddBreaks(TokenBuffer tokens, List<int> breaks)
    {
        int next = 1;
        for (int i = 0; i < tokens.Count && next < _starts.Count; i++)
        {
            if (tokens[i].Start < _starts[next])
            {
                continue;
            }

            breaks.Add(tokens[i].Position);
            while (next < _starts.Count && _starts[next] <= tokens[i].Start)
            {
                next++;
            }
        }
    }

    private void AddMarked(int node, TermPattern leaf, TokenBuffer tokens, List<PatternMatch> matches)
    {
        var spans = _matcher.Spans(node);
        var loose = leaf is PhrasePattern { Slop: > 0 } phrase ? phrase : null;
        for (int i = 0, token = 0; i < spans.Count; i++)
        {
            if (!_matcher.IsMarked(node, i))
            {
                continue;
            }

            while (tokens[token].Position < spans[i].First)
            {
                token++;
            }

            int last = token;
            while (tokens[last].Position < spans[i].Last)
            {
                last++;
            }

            if (loose is null)
            {
                matches.Add(new(tokens[token].Start, tokens[last].Start + tokens[last].Length, number));
                continue;
            }

            for (int each = token; each <= last; each++)
            {
                if (Has(loose, tokens.Term(each)))
                {
                    matches.Add(new(tokens[each].Start, tokens[each].Start + tokens[each].Length, number));
                }
            }
        }
    }

    private static bool Has(PhrasePattern phrase, ReadOnlySpan<byte> term)
    {
        foreach (var each in phrase.Terms)
        {
            if (term.SequenceEqual(each.Term))
            {
                return true;
            }
        }

        return false;
    }
}
