using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Suggesting;

/// <summary>The words that tell an item from others: frequent in it, rare elsewhere.</summary>
/// <remarks>tf/(tf + 1) · idf, where a word of the title counts as three.</remarks>
internal sealed class TellingWords(Snapshot snapshot, Bm25 bm25, Analyzer analyzer)
{
    /// <summary>So many words are searched for; further ones say little and cost as much.</summary>
    public const int Most = 25;

    private const int TitleCount = 3;

    // Of a very long text the beginning tells what it is about.
    private const int MostCharacters = 100_000;

    private readonly Dictionary<string, (int Count, string Form)> _terms = new(StringComparer.Ordinal);
    private readonly TokenBuffer _tokens = new();

    /// <summary>A query for items that have any of an item's telling words; null where it has none.</summary>
    /// <remarks>Words that no other item has find nothing and are left out.</remarks>
    public Query? QueryOf(NewsItem item)
    {
        Add(item.Title ?? "", TitleCount);
        Add(item.Body ?? "", 1);
        var words = _terms
            .Select(term => (term.Value.Form, Frequency: FrequencyOf(term.Key), term.Value.Count, Term: term.Key))
            .Where(word => word.Frequency > 1)
            .OrderByDescending(word => bm25.Idf(word.Frequency) * Saturated(word.Count))
            .ThenBy(word => word.Term, StringComparer.Ordinal)
            .Take(Most)
            .Select(Query (word) => new BoostQuery(new WordQuery(word.Form), Saturated(word.Count))).ToArray();
        return words.Length == 0 ? null : new OrQuery(words);
    }

    /// <summary>How many documents have the rarest word of a text; none where it has no word.</summary>
    public static long Rarest(Snapshot snapshot, Analyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        long rarest = long.MaxValue;
        for (int i = 0; i < tokens.Count; i++)
        {
            rarest = Math.Min(rarest, FrequentTerms.Frequency(snapshot, tokens.Term(i)));
        }

        return rarest;
    }

    private static float Saturated(int count) => count / (count + 1f);

    private long FrequencyOf(string term) => FrequentTerms.Frequency(snapshot, Encoding.UTF8.GetBytes(term));

    private void Add(string text, int count)
    {
        _tokens.Clear();
        analyzer.Analyze(text.AsSpan(0, Math.Min(text.Length, MostCharacters)), _tokens);
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (!_tokens[i].IsStopWord)
            {
                string term = Encoding.UTF8.GetString(_tokens.Term(i));
                var known = _terms.GetValueOrDefault(term);
                _terms[term] = (known.Count + count,
                    known.Form ?? text.Substring(_tokens[i].Start, _tokens[i].Length));
            }
        }
    }
}
