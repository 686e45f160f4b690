using NewsSearch.Analysis;
using NewsSearch.Corpus;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>Draws queries from the words of a corpus by how many of its items have them.</summary>
/// <remarks>
/// The first <see cref="Sample"/> items stand for all: items of one corpus are alike, and a smaller corpus is the
/// beginning of a larger one, so that all sizes from there on get the same queries. Nothing is left to chance: each
/// class takes evenly spaced words of its range of frequencies.
/// </remarks>
internal sealed class GrowthQueries
{
    /// <summary>How many queries a class has.</summary>
    public const int PerClass = 5;

    private const int Sample = 5_000;
    private const int ShortestWord = 4;
    private const int PrefixLength = 4;
    private const int FirstYear = 2019;

    // So often two words must stand side by side in the sample for a phrase of them.
    private const int PhraseMinimum = 3;

    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly int _count;

    private GrowthQueries(int items)
    {
        _count = Math.Min(items, Sample);
        foreach (var item in new SyntheticCorpus().Items(_count))
        {
            Count($"{item.Title} . {item.Body}");
            foreach (var country in item.Countries ?? [])
            {
                _countries[country.Code] = _countries.GetValueOrDefault(country.Code) + 1;
            }
        }
    }

    /// <summary>The classes of queries.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    [
        "term_high", "term_mid", "term_low", "and", "or", "phrase", "prefix", "daterange", "facetfilter", "newest",
    ];

    /// <summary>Draws the queries for a corpus of so many items, by class.</summary>
    public static ILookup<string, GrowthQuery> Draw(int items) =>
        new GrowthQueries(items).Draw().ToLookup(query => query.Class, StringComparer.Ordinal);

    private IEnumerable<GrowthQuery> Draw()
    {
        // Twice as many frequent words as queries, so that pairs are of different words.
        string[] high = Between(0.05, 0.4, 2 * PerClass), mid = Between(0.003, 0.02, PerClass);
        string[] low = Between(2.0 / _count, 5.0 / _count, PerClass);
        string[] phrases = Evenly(_pairs.Where(pair => pair.Value >= PhraseMinimum), PerClass);
        string[] countries = [.. Ordered(_countries).Take(PerClass)];
        for (int i = 0; i < PerClass; i++)
        {
            string frequent = high[i], other = high[PerClass + i];
            yield return GrowthQuery.Words("term_high", frequent);
            yield return GrowthQuery.Words("term_mid", mid[i]);
            yield return GrowthQuery.Words("term_low", low[i]);
            yield return GrowthQuery.Words("and", frequent, other);
            yield return GrowthQuery.AnyOf("or", frequent, other, mid[i]);
            yield return GrowthQuery.Phrase("phrase", phrases[i]);
            yield return GrowthQuery.Prefix("prefix", mid[i][..PrefixLength]);
            yield return GrowthQuery.Words("daterange", frequent) with { Year = FirstYear + i };
            yield return GrowthQuery.Words("facetfilter", frequent) with { Country = countries[i] };
            yield return GrowthQuery.Words("newest", frequent) with { Newest = true };
        }
    }

    private void Count(string text)
    {
        string before = "";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = IsWord(word) ? word : "";
            if (plain.Length > 0 && seen.Add(plain))
            {
                _items[plain] = _items.GetValueOrDefault(plain) + 1;
            }

            if (plain.Length > 0 && before.Length > 0)
            {
                string pair = $"{before} {plain}";
                _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
            }

            before = plain;
        }
    }

    private static bool IsWord(string word) => word.Length >= ShortestWord && word.All(char.IsAsciiLetterLower)
        && !EnglishStopWords.Contains(word);

    private string[] Between(double least, double most, int count) =>
        Evenly(_items.Where(pair => pair.Value >= least * _count && pair.Value <= most * _count), count);

    private static string[] Evenly(IEnumerable<KeyValuePair<string, int>> counts, int count)
    {
        string[] ordered = [.. Ordered(counts)];
        return ordered.Length > 0
            ? [.. Enumerable.Range(0, count).Select(i => ordered[(int)((long)i * ordered.Length / count)])]
            : throw new InvalidDataException("The corpus is too small to draw queries of every class from.");
    }

    private static IEnumerable<string> Ordered(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Key);
}
