using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Suggesting;

/// <summary>The terms of all segments that begin alike, the most frequent ones kept.</summary>
/// <remarks>
/// Segments are walked side by side in the order of their terms, so that each term's frequency is known at once and
/// nothing but the best is kept. Deleted documents count until they are merged away.
/// </remarks>
internal static class FrequentTerms
{
    /// <summary>A prefix of no more bytes begins so many terms that they are remembered for the state.</summary>
    private const int ShortPrefix = 2;

    private static readonly ConditionalWeakTable<
        Snapshot, ConcurrentDictionary<(string Prefix, int Most), List<(byte[] Term, long Frequency)>>> Known = [];

    /// <summary>The most frequent terms that begin with a prefix, ties by their bytes.</summary>
    public static IReadOnlyList<(byte[] Term, long Frequency)> Of(Snapshot snapshot, byte[] prefix, int most) =>
        prefix.Length > ShortPrefix
            ? Find(snapshot, prefix, most)
            : Known.GetOrCreateValue(snapshot).GetOrAdd(
                (Convert.ToHexString(prefix), most), _ => Find(snapshot, prefix, most));

    private static List<(byte[] Term, long Frequency)> Find(Snapshot snapshot, byte[] prefix, int most)
    {
        var best = new PriorityQueue<byte[], (long Frequency, int Earlier)>();
        var open = new List<TermEnumerator>(snapshot.Segments.Count);
        foreach (var segment in snapshot.Segments)
        {
            var terms = segment.Reader.Terms.Seek(prefix);
            if (terms.HasCurrent && terms.Term.StartsWith(prefix))
            {
                open.Add(terms);
            }
        }

        for (int number = 0; open.Count > 0; number++)
        {
            var least = Least(open);
            long frequency = Frequency(open, least.Term);
            bool isFull = best.Count == most;
            if (!isFull || (best.TryPeek(out _, out var worst) && frequency > worst.Frequency))
            {
                Keep(best, least.Term.ToArray(), frequency, number, isFull);
            }

            Advance(open, least.Term.ToArray(), prefix);
        }

        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority)
            .Select(item => (item.Element, item.Priority.Frequency))];
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
    public static List<(byte[] Term, long Frequency)> Accepted<TAutomaton>(
        Snapshot snapshot, TAutomaton automaton, int most)
        where TAutomaton : struct, ITermAutomaton
    {
        var counted = new CountedTerms();
        foreach (var segment in snapshot.Segments)
        {
            TermWalk<TAutomaton>.Run(segment.Reader.Terms, automaton, counted);
        }

        return counted.Best(most);
    }

    private static void Keep(
        PriorityQueue<byte[], (long Frequency, int Earlier)> best, byte[] term, long frequency, int number, bool isFull)
    {
        if (IsStopWord(term))
        {
            return;
        }

        if (isFull)
        {
            best.Dequeue();
        }

        best.Enqueue(term, (frequency, -number));
    }

    private static bool IsStopWord(byte[] term) =>
        EnglishStopWords.Contains(System.Text.Encoding.UTF8.GetString(term));

    private static TermEnumerator Least(List<TermEnumerator> open)
    {
        var least = open[0];
        for (int i = 1; i < open.Count; i++)
        {
            least = open[i].Term.SequenceCompareTo(least.Term) < 0 ? open[i] : least;
        }

        return least;
    }

    private static long Frequency(List<TermEnumerator> open, ReadOnlySpan<byte> term)
    {
        long frequency = 0;
        foreach (var terms in open)
        {
            frequency += terms.Term.SequenceEqual(term) ? terms.Entry.DocumentFrequency : 0;
        }

        return frequency;
    }

    private static void Advance(List<TermEnumerator> open, ReadOnlySpan<byte> term, ReadOnlySpan<byte> prefix)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Term.SequenceEqual(term) && !(open[i].MoveNext() && open[i].Term.StartsWith(prefix)))
            {
                open.RemoveAt(i);
            }
        }
    }
}
