using NewsSearch.Analysis;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <content>Words and phrases, which may be read in more than one way.</content>
internal sealed partial class QueryPlanner
{
    /// <summary>What an acronym counts for that was typed in small letters.</summary>
    /// <remarks>Few people hold the shift key: us may be the US, but whoever types it may as well mean us.</remarks>
    private const float UntypedCapitals = 0.5f;

    /// <summary>So many words of a phrase are read in both ways, each by itself: eight readings.</summary>
    private const int MostOtherTerms = 3;

    private PlanNode? Word(WordQuery word, float boost, bool isScored)
    {
        var use = new WordUse(0, word.Field, isScored, _keepStopWords || _isNear, _keepStopWords || !_isNear);
        float otherBoost = boost * (_tellsCapitals ? UntypedCapitals : 1);
        var asTyped = Readings(ReadTerms(word.Text, word.Place), use, boost, otherBoost);
        return similarity != Similarity.Lucene8 && OtherSpelling.TryGet(word.Text, out string other)
            && Readings(ReadTerms(other, word.Place), use, boost, boost) is { } otherwise && asTyped is not null
            ? new PlanNode.Or([asTyped, otherwise])
            : asTyped;
    }

    private PlanNode? Phrase(PhraseQuery phrase, float boost, bool isScored)
    {
        // Quotes ask for what stands in them, so it is read in one way only where capitals tell which.
        var terms = ReadTerms(phrase.Text, phrase.Place);
        var read = _tellsCapitals ? terms.ConvertAll(term => term with { Other = null }) : terms;
        var use = new WordUse(phrase.Slop, phrase.Field, isScored, KeepsStopWords: true, ScoresStopWords: true);
        return Readings(read, use, boost, boost);
    }

    private List<ReadTerm> ReadTerms(string text, QueryPlace place)
    {
        _tokens.Clear();
        string read = _tellsCapitals ? text : text.ToLowerInvariant();
        analyzer.Analyze(read, isEither: false, _tokens, FirstLetters.All);

        // A match holds the positions of every word at once: thousands of words and one long item would fill memory.
        if (_tokens.Count > NewsLimits.PhraseWords)
        {
            _warnings.Add(new("phrase-too-long", place.Span.Start, place.Span.Length,
                $"The phrase has {_tokens.Count} words; only the first {NewsLimits.PhraseWords} were looked for."));
        }

        var terms = new List<ReadTerm>();
        for (int i = 0; i < Math.Min(_tokens.Count, NewsLimits.PhraseWords); i++)
        {
            var token = _tokens[i];
            var other = analyzer.OtherTerm(read.AsSpan(token.Start, token.Length));
            terms.Add(new(
                new(_tokens.Term(i).ToArray(), token.Position),
                token.IsStopWord,
                other.IsEmpty ? null : other.ToArray()));
        }

        return terms;
    }

    /// <summary>A word or phrase in each way in which it can be read.</summary>
    private PlanNode? Readings(List<ReadTerm> terms, WordUse use, float boost, float otherBoost)
    {
        var first = Reading(terms, use, boost);
        int[] either =
            [.. Enumerable.Range(0, terms.Count).Where(i => terms[i].Other is not null).Take(MostOtherTerms)];
        if (first is null || either.Length == 0)
        {
            return first;
        }

        var readings = new List<PlanNode> { first };
        for (int choice = 1; choice < 1 << either.Length; choice++)
        {
            var chosen = new List<ReadTerm>(terms);
            for (int i = 0; i < either.Length; i++)
            {
                bool isOther = (choice >> i & 1) != 0;
                chosen[either[i]] = isOther ? chosen[either[i]].AsOther() : chosen[either[i]];
            }

            readings.Add(Reading(chosen, use, otherBoost)!);
        }

        return new PlanNode.Or(readings);
    }

    private PlanNode.Leaf? Reading(List<ReadTerm> terms, WordUse use, float boost)
    {
        var weightTerms = new List<byte[]>(terms.Where(term => !term.IsStopWord).Select(term => term.Term.Term));
        bool isScored = use.IsScored;
        if (terms.Count == 0 || (weightTerms.Count == 0 && !use.KeepsStopWords))
        {
            return null;
        }

        if (weightTerms.Count == 0)
        {
            isScored &= use.ScoresStopWords;
            weightTerms.AddRange(terms.Select(term => term.Term.Term));
        }

        var all = terms.ConvertAll(term => term.Term);
        return all.Count == 1
            ? Leaf(TermKey(all[0].Term, 0), new ExactPattern(all[0].Term, use.Field), boost, isScored, weightTerms)
            : Leaf(
                $"p{use.Slop} " + string.Join(' ', all.Select(term => TermKey(term.Term, term.Position))),
                new PhrasePattern(all, use.Slop, use.Field),
                boost,
                isScored,
                weightTerms);
    }

    private PlanNode? Tokens(WordQuery word, float boost, bool isScored)
    {
        var leaves = new List<PlanNode>();
        foreach (var term in ReadTerms(word.Text, word.Place))
        {
            // Nothing in a list of words tells whether an acronym is meant, so it counts as well.
            foreach (byte[]? each in (byte[]?[])[term.Term.Term, term.Other])
            {
                if (each is not null && (!term.IsStopWord || _keepStopWords)
                    && Leaf(TermKey(each, 0), new ExactPattern(each, word.Field), boost, isScored, [each]) is var leaf
                    && !leaves.Contains(leaf))
                {
                    leaves.Add(leaf);
                }
            }
        }

        return leaves.Count > 1 ? new PlanNode.Or(leaves) : leaves.FirstOrDefault();
    }

    private static string TermKey(byte[] term, int position) => $"{Convert.ToHexString(term)}@{position}";
}
