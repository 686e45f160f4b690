using System.Runtime.CompilerServices;
using System.Text;
using NewsSearch.Columns;
using NewsSearch.Segments;
using NewsSearch.Terms;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>
/// Finds the values of a segment's facet column by the beginnings of their words and by their aliases.
/// </summary>
/// <remarks>Made once for each column, which never changes: about a microsecond for each spelling of its
/// values.</remarks>
internal sealed class ValueSpellings
{
    private static readonly ConditionalWeakTable<FacetColumn, ValueSpellings> Known = [];
    private static readonly ConditionalWeakTable<NewsVocabulary, Dictionary<string, ILookup<string, string>>> Aliases =
        [];

    private readonly NewsVocabulary _vocabulary;
    private readonly string[] _values;

    // By their first letters, so that a prefix is looked for among few.
    private readonly Dictionary<char, List<(string Spelling, int Ordinal)>> _spellings = [];

    private ValueSpellings(FacetColumn column, NewsVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var aliases = AliasesOf(vocabulary, column.Field);
        _values = new string[column.ValueCount];
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (int ordinal = 0; ordinal < _values.Length; ordinal++)
        {
            string key = _values[ordinal] = column.Value(ordinal);
            own.Clear();
            own.UnionWith(NameBeginnings.Of(key));
            own.UnionWith(NameBeginnings.Of(vocabulary.Label(column.Field, key)));
            own.UnionWith(aliases[key]);
            foreach (string spelling in own)
            {
                if (!_spellings.TryGetValue(spelling[0], out var alike))
                {
                    _spellings.Add(spelling[0], alike = []);
                }

                alike.Add((spelling, ordinal));
            }
        }
    }

    /// <summary>The values of all segments that a prefix fits, with how many live documents have each.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="vocabulary">Knows labels and aliases.</param>
    /// <param name="field">The facet field.</param>
    /// <param name="prefix">What was typed, folded.</param>
    /// <param name="isMisspelt">Whether a few letters behind the first may be wrong.</param>
    public static Dictionary<string, long> Find(
        Snapshot snapshot, NewsVocabulary vocabulary, string field, string prefix, bool isMisspelt)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        int edits = isMisspelt ? Misspelling.EditsOf(prefix.Length) : 0;
        if (prefix.Length == 0 || (isMisspelt && edits == 0))
        {
            return found;
        }

        var near = Misspelling.Beginning(Encoding.UTF8.GetBytes(prefix), edits);
        var ordinals = new HashSet<int>();
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Reader.Facet(field) is not { } column)
            {
                continue;
            }

            var spellings = Of(column, vocabulary);
            ordinals.Clear();
            spellings.Find(prefix, isMisspelt ? near : null, ordinals);
            var counts = ordinals.Count == 0 || segment.Live is null
                ? column.DocumentCounts
                : LiveCounts.Of(segment.Live, column).Counts;
            foreach (int ordinal in ordinals)
            {
                if (counts[ordinal] > 0)
                {
                    string key = spellings._values[ordinal];
                    found[key] = found.GetValueOrDefault(key) + counts[ordinal];
                }
            }
        }

        return found;
    }

    private static ValueSpellings Of(FacetColumn column, NewsVocabulary vocabulary)
    {
        if (!Known.TryGetValue(column, out var spellings) || spellings._vocabulary != vocabulary)
        {
            spellings = new(column, vocabulary);
            Known.AddOrUpdate(column, spellings);
        }

        return spellings;
    }

    private static ILookup<string, string> AliasesOf(NewsVocabulary vocabulary, string field)
    {
        var fields = Aliases.GetOrCreateValue(vocabulary);
        lock (fields)
        {
            if (!fields.TryGetValue(field, out var aliases))
            {
                aliases = vocabulary.Spellings(field).ToLookup(
                    spelling => spelling.Value, spelling => spelling.Key, StringComparer.Ordinal);
                fields.Add(field, aliases);
            }

            return aliases;
        }
    }

    private void Find(string prefix, PrefixAutomaton<LevenshteinAutomaton>? near, HashSet<int> ordinals)
    {
        // Whoever misspells a name mostly has its first letter right, and to try all others would take long.
        if (!_spellings.TryGetValue(prefix[0], out var alike))
        {
            return;
        }

        foreach (var (spelling, ordinal) in alike)
        {
            bool fits = near is { } automaton
                ? Misspelling.Accepts(automaton, spelling)
                : spelling.StartsWith(prefix, StringComparison.Ordinal);
            if (fits)
            {
                ordinals.Add(ordinal);
            }
        }
    }
}
