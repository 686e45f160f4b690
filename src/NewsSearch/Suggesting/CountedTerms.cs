using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Suggesting;

/// <summary>Adds up in how many documents of all segments each visited term is.</summary>
internal sealed class CountedTerms : TermVisitor
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The terms that are visited in the dictionaries of all segments.</summary>
    public static CountedTerms Of(Snapshot snapshot, Action<TermDictionary, CountedTerms> visit)
    {
        var counted = new CountedTerms();
        foreach (var segment in snapshot.Segments)
        {
            visit(segment.Reader.Terms, counted);
        }

        return counted;
    }

    /// <inheritdoc/>
    public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry)
    {
        string text = Encoding.UTF8.GetString(term);
        _counts[text] = _counts.GetValueOrDefault(text) + entry.DocumentFrequency;
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
}
