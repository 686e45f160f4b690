using System.Runtime.ExceptionServices;
using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Suggesting;

/// <summary>Adds up in how many documents of all segments each visited term is.</summary>
internal sealed class CountedTerms : TermVisitor
{
    // Fewer terms are visited before another thread would begin.
    private const long WorthSharing = 50_000;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The terms that are visited in the dictionaries of all segments, several side by side.</summary>
    public static CountedTerms Of(Snapshot snapshot, Action<TermDictionary, CountedTerms> visit)
    {
        var counted = new CountedTerms();
        long terms = snapshot.Segments.Sum(segment => (long)segment.Reader.Terms.Count);
        try
        {
            Parallel.ForEach(
                snapshot.Segments,
                new ParallelOptions { MaxDegreeOfParallelism = terms < WorthSharing ? 1 : -1 },
                static () => new CountedTerms(),
                (segment, _, own) =>
                {
                    visit(segment.Reader.Terms, own);
                    return own;
                },
                counted.Add);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return counted;
    }

    /// <inheritdoc/>
    public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry)
    {
        Add(Encoding.UTF8.GetString(term), entry.DocumentFrequency);
    }

    /// <summary>The most frequent terms, ties by their bytes; no stop words.</summary>
    public List<(byte[] Term, long Frequency)> Best(int most) =>
    [
        .. _counts.Where(count => !EnglishStopWords.Contains(count.Key))
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(most).Select(count => (Encoding.UTF8.GetBytes(count.Key), count.Value)),
    ];

    /// <summary>The terms and in how many documents each is.</summary>
    public IEnumerable<(string Term, long Frequency)> Counts => _counts.Select(count => (count.Key, count.Value));

    private void Add(CountedTerms other)
    {
        lock (_counts)
        {
            foreach (var (term, count) in other._counts)
            {
                Add(term, count);
            }
        }
    }

    private void Add(string term, long count) => _counts[term] = _counts.GetValueOrDefault(term) + count;
}
