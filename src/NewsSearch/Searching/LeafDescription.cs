using System.Globalization;
using System.Text;
using NewsSearch.Queries;
using NewsSearch.Scoring;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Says in words what a leaf of a query adds to the score of a document.</summary>
/// <param name="bm25">The score.</param>
/// <param name="scorer">Scores in the document's segment.</param>
/// <param name="leaf">The leaf.</param>
/// <param name="statistics">Its weights.</param>
/// <param name="segment">The segment's place in the state of the index.</param>
/// <param name="document">The document.</param>
internal sealed class LeafDescription(
    Bm25 bm25, SegmentScorer scorer, PlanLeaf leaf, LeafStatistics statistics, int segment, int document)
{
    /// <summary>Describes one of the leaf's cursors that has the document.</summary>
    /// <param name="cursor">The cursor; it has just scored the document.</param>
    /// <param name="number">Its place among the leaf's cursors in the segment.</param>
    public string Of(LeafCursor cursor, int number)
    {
        switch (leaf.Pattern)
        {
            case ExactPattern exact when statistics.TryGet(segment, 0, out var entry):
                return Word(Text(exact.Term), entry, statistics.Weight, "idf");
            case FuzzyPattern fuzzy:
                int term = TermOf(number, out var similar);
                return Word(NameOf(fuzzy, similar), similar, statistics.TermWeight(term), "idf, less for edits")
                    + $", similar to {fuzzy.Text}";
            case PhrasePattern phrase when cursor is PhraseCursor { Matches: { Count: > 0 } matches }:
                return Invariant($"{Field()}{Phrase(phrase)}: {Weight(statistics.Weight, "sum of idf")} × ")
                    + Saturated(matches[0].Frequency);
            case ExpandingPattern expanding:
                return Invariant($"{Field()}{Text(expanding)}: the boost, the same for every item");
            default:
                return Field() + "words near each other";
        }
    }

    /// <summary>Describes the sum over several terms.</summary>
    public string OfAll() => leaf.Pattern is FuzzyPattern fuzzy
        ? $"{Field()}words similar to {fuzzy.Text}, sum of"
        : "sum of";

    private string Word(string term, in TermEntry entry, float weight, string of)
    {
        var (frequency, title) = Frequencies(entry);
        string where = leaf.Pattern.Field == QueryField.Title ? Invariant($"{title} in the title")
            : Invariant($"{frequency - title} in the body, {title} in the title");
        return $"{Field()}{term}: {Weight(weight, of)} × {Saturated(scorer.Frequency(
            leaf.Pattern.Field, frequency, title))} ({where})";
    }

    private string Weight(float weight, string of) => leaf.Boost == 1
        ? Invariant($"{weight:G6} ({of})")
        : Invariant($"{weight:G6} ({of} × boost {leaf.Boost:G6})");

    private string Saturated(float frequency)
    {
        float saturation = bm25.Saturation(
            scorer.Reader.BodyNorms[document], scorer.Reader.TitleNorms[document]);
        return Invariant($"tf/(tf + K), tf {frequency:G6}, K {saturation:G6}");
    }

    private (int Frequency, int Title) Frequencies(in TermEntry entry)
    {
        var postings = scorer.Reader.Postings(entry);
        postings.MoveTo(postings.FindBlock(document, 0));
        int place = postings.Documents.BinarySearch(document);
        int frequency = postings.Frequencies[place];
        return (frequency, postings.TitleFrequencies is { IsEmpty: false } titles ? titles[place] : 0);
    }

    /// <summary>The term of a cursor: those that the segment does not have have no cursor.</summary>
    private int TermOf(int number, out TermEntry entry)
    {
        int term = 0;
        for (; ; term++)
        {
            if (statistics.TryGet(segment, term, out entry) && number-- == 0)
            {
                return term;
            }
        }
    }

    private string NameOf(FuzzyPattern fuzzy, in TermEntry entry)
    {
        var found = new NamedTerm(entry);
        fuzzy.Expand(scorer.Reader.Terms, found);
        return found.Name;
    }

    private static string Phrase(PhrasePattern phrase)
    {
        var text = new StringBuilder("\"");
        for (int i = 0; i < phrase.Terms.Count; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Text(phrase.Terms[i].Term));
        }

        return text.Append('"').Append(phrase.Slop > 0 ? Invariant($"~{phrase.Slop}") : "").ToString();
    }

    private static string Text(ExpandingPattern pattern) => pattern switch
    {
        PrefixPattern prefix => Text(prefix.Prefix) + "*",
        WildcardPattern wildcard => wildcard.Text,
        _ => "a pattern",
    };

    private string Field() => leaf.Pattern.Field == QueryField.Title ? "title:" : "";

    private static string Text(ReadOnlySpan<byte> term) => Encoding.UTF8.GetString(term);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Keeps the name of the term that an entry is of.</summary>
    private sealed class NamedTerm(TermEntry entry) : TermVisitor
    {
        public string Name { get; private set; } = "";

        public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry visited)
        {
            if (visited == entry)
            {
                Name = Text(term);
            }
        }
    }
}
