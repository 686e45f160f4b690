using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>Finds what stands near each other by trying every place with every other.</summary>
internal sealed class PlainProximity(PlainLeaves leaves, PlainScores scores)
{
    /// <summary>Whether all of it stands in the title, or all in the body.</summary>
    public bool Has(ProximityQuery query, PlainDocument document) =>
        Places(query, document.Title, new int[document.Title.Length], new int[document.Title.Length], true).Count > 0
        || Places(query, document.Body, document.Sentences, document.Paragraphs, false).Count > 0;

    private HashSet<(int First, int Last, bool IsJoined)> Places(
        Query query, int[] words, int[] sentences, int[] paragraphs, bool inTitle)
    {
        switch (query)
        {
            case BoostQuery boosted:
                return Places(boosted.Part, words, sentences, paragraphs, inTitle);
            case OrQuery or:
                return [.. or.Parts.SelectMany(part => Places(part, words, sentences, paragraphs, inTitle))];
            case ProximityQuery near:
                var left = Places(near.Parts[0], words, sentences, paragraphs, inTitle);
                for (int i = 0; i < near.Operators.Count; i++)
                {
                    var right = Places(near.Parts[i + 1], words, sentences, paragraphs, inTitle);
                    var step = near.Operators[i];
                    left = [.. from l in left
                        from r in right
                        where Stand(step, l, r, step.Kind == ProximityKind.Sentence ? sentences : paragraphs)
                        select (Math.Min(l.First, r.First), Math.Max(l.Last, r.Last), true)];
                }

                return left;
            default:
                return Leaf(leaves.Of(query, isNear: true)!, words, inTitle);
        }
    }

    private static bool Stand(
        ProximityOperator step, (int First, int Last, bool IsJoined) l, (int First, int Last, bool IsJoined) r,
        int[] units)
    {
        int between = r.First > l.Last ? r.First - l.Last - 1
            : l.First > r.Last ? l.First - r.Last - 1
            : (l.IsJoined && l.First < r.First && r.Last < l.Last)
                || (r.IsJoined && r.First < l.First && l.Last < r.Last) ? 0 : -1;
        return between >= 0 && step.Kind switch
        {
            ProximityKind.Near => between <= step.Distance,
            ProximityKind.Before => between <= step.Distance && l.Last < r.First,
            _ => units[Math.Min(l.First, r.First)] == units[Math.Max(l.Last, r.Last)],
        };
    }

    private HashSet<(int First, int Last, bool IsJoined)> Leaf(PlainLeaf leaf, int[] words, bool inTitle)
    {
        if (leaf.IsTitleOnly && !inTitle)
        {
            return [];
        }

        if (leaf.Query is PrefixQuery or WildcardQuery or FuzzyQuery)
        {
            var terms = scores.TermsOf(leaf.Query);
            return [.. Enumerable.Range(0, words.Length).Where(at => terms.Contains(words[at]))
                .Select(at => (at, at, false))];
        }

        // What is spread too far already is only spread further by more words.
        int slop = leaf.Query is PhraseQuery phrase ? phrase.Slop : 0;
        IEnumerable<int[]> choices = [[]];
        foreach (var (term, _) in leaf.Terms)
        {
            choices = [.. from choice in choices
                from at in Enumerable.Range(0, words.Length)
                where words[at] == term && !choice.Contains(at)
                let longer = (int[])[.. choice, at]
                where Spread(longer, leaf) <= slop
                select longer];
        }

        return [.. choices.Select(choice => (choice.Min(), choice.Max(), false))];
    }

    private static int Spread(int[] choice, PlainLeaf leaf)
    {
        var beginnings = choice.Select((at, i) => at - leaf.Terms[i].Position).ToList();
        return beginnings.Max() - beginnings.Min();
    }
}
