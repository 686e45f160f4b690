using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Suggesting;

/// <summary>The terms of all segments that begin alike, the most frequent ones first.</summary>
/// <remarks>Deleted documents count until they are merged away.</remarks>
internal static class FrequentTerms
{
    /// <summary>So many terms are looked at, at most.</summary>
    /// <remarks>
    /// Fewer are enough, but where several segments have hardly a term twice: there any may be the most frequent one.
    /// </remarks>
    private const int MostVisited = 256;

    /// <summary>The most frequent terms that begin with a prefix, ties by their bytes; no stop words.</summary>
    /// <remarks>
    /// Fagin's threshold algorithm: each segment gives its terms from the most frequent on, each term is looked up in
    /// all segments, and no term that was not met can have more documents than the next ones of all segments together.
    /// </remarks>
    public static List<(byte[] Term, long Frequency)> Of(Snapshot snapshot, byte[] prefix, int most)
    {
        var best = new List<(byte[] Term, long Frequency)>();
        if (prefix.Length == 0 || prefix[0] < TermDictionary.FirstOfWords)
        {
            return best;
        }

        TermsByFrequency[] segments =
            [.. snapshot.Segments.Select(segment => new TermsByFrequency(segment.Reader.Terms, prefix))];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int visited = 0; visited < MostVisited; visited++)
        {
            var (next, bound) = Next(segments);
            bool isEnough = best.Count == most
                && (segments.Length == 1 || bound < best[^1].Frequency);
            if (next is null || isEnough)
            {
                break;
            }

            byte[] term = next.Take();
            string text = Encoding.UTF8.GetString(term);
            if (seen.Add(text) && !EnglishStopWords.Contains(text))
            {
                Keep(best, term, Frequency(snapshot, term), most);
            }
        }

        return best;
    }

    /// <summary>How many documents have a term.</summary>
    public static long Frequency(Snapshot snapshot, ReadOnlySpan<byte> term)
    {
        long frequency = 0;
        foreach (var segment in snapshot.Segments)
        {
            frequency += segment.Reader.Terms.TryFind(term, out var entry) ? entry.DocumentFrequency : 0;
        }

        return frequency;
    }

    /// <summary>The most frequent terms that an automaton accepts, ties by their bytes.</summary>
    public static List<(byte[] Term, long Frequency)> Accepted(
        Snapshot snapshot, LevenshteinAutomaton automaton, int most) =>
        CountedTerms.Of(snapshot, (terms, counted) => FuzzyTerms.Visit(terms, automaton, counted)).Best(most);

    /// <inheritdoc cref="Accepted(Snapshot, LevenshteinAutomaton, int)"/>
    public static List<(byte[] Term, long Frequency)> Accepted(
        Snapshot snapshot, PrefixAutomaton<LevenshteinAutomaton> automaton, int most) =>
        CountedTerms.Of(snapshot, (terms, counted) =>
            TermWalk<PrefixAutomaton<LevenshteinAutomaton>>.Run(terms, automaton, counted)).Best(most);

    /// <summary>The segment whose next term is the most frequent one, and what all next ones are together.</summary>
    private static (TermsByFrequency? Segment, long Bound) Next(TermsByFrequency[] segments)
    {
        TermsByFrequency? next = null;
        long bound = 0;
        foreach (var segment in segments)
        {
            int frequency = segment.NextFrequency;
            bound += frequency;
            next = frequency > (next?.NextFrequency ?? 0) ? segment : next;
        }

        return (next, bound);
    }

    private static void Keep(List<(byte[] Term, long Frequency)> best, byte[] term, long frequency, int most)
    {
        int place = best.Count;
        while (place > 0 && (best[place - 1].Frequency < frequency
            || (best[place - 1].Frequency == frequency
                && best[place - 1].Term.AsSpan().SequenceCompareTo(term) > 0)))
        {
            place--;
        }

        if (place < most)
        {
            best.Insert(place, (term, frequency));
            best.RemoveRange(Math.Min(best.Count, most), Math.Max(0, best.Count - most));
        }
    }
}
