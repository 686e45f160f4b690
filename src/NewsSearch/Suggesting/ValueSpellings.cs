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

    // All spellings in order, so that what begins alike stands side by side; where each ends, whose it is.
    private readonly string _spellings;
    private readonly int[] _ends;
    private readonly int[] _ordinals;

    private ValueSpellings(FacetColumn column, NewsVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var aliases = AliasesOf(vocabulary, column.Field);
        _values = new string[column.ValueCount];
        var spellings = new List<(string Spelling, int Ordinal)>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (int ordinal = 0; ordinal < _values.Length; ordinal++)
        {
            string key = _values[ordinal] = column.Value(ordinal);
            own.Clear();
            own.UnionWith(NameBeginnings.Of(key));
            own.UnionWith(NameBeginnings.Of(vocabulary.Label(column.Field, key)));
            own.UnionWith(aliases[key]);
            spellings.AddRange(own.Select(spelling => (spelling, ordinal)));
        }

        spellings.Sort((a, b) => string.CompareOrdinal(a.Spelling, b.Spelling));
        _spellings = string.Concat(spellings.Select(spelling => spelling.Spelling));
        _ordinals = [.. spellings.Select(spelling => spelling.Ordinal)];
        _ends = new int[spellings.Count];
        int end = 0;
        for (int i = 0; i < _ends.Length; i++)
        {
            _ends[i] = end += spellings[i].Spelling.Length;
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

        PrefixAutomaton<LevenshteinAutomaton>? near = isMisspelt
            ? Misspelling.Beginning(Encoding.UTF8.GetBytes(prefix), edits)
            : null;
        var ordinals = new HashSet<int>();
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Reader.Facet(field) is not { } column)
            {
                continue;
            }

            var spellings = Of(column, vocabulary);
            ordinals.Clear();
            spellings.Find(prefix, near, ordinals);
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
        string beginning = near is null ? prefix : prefix[..1];
        int first = FirstAtOrAfter(beginning), end = Behind(beginning, first, _ends.Length);
        if (near is not { } automaton)
        {
            Add(first, end, ordinals);
            return;
        }

        // What decides of a spelling decides of all that begin as far the same.
        while (first < end)
        {
            var spelling = Spelling(first);
            bool isNear = Misspelling.Accepts(automaton, spelling, out int decided);
            int next = decided > spelling.Length ? first + 1 : Behind(spelling[..decided], first, end);
            if (isNear)
            {
                Add(first, next, ordinals);
            }

            first = next;
        }
    }

    private void Add(int first, int end, HashSet<int> ordinals)
    {
        for (int i = first; i < end; i++)
        {
            ordinals.Add(_ordinals[i]);
        }
    }

    /// <summary>The number behind those from one on that begin with something.</summary>
    private int Behind(ReadOnlySpan<char> beginning, int from, int end)
    {
        // Mostly few do: steps grow, and then shrink again.
        int step = 1;
        while (from + step <= end && Spelling(from + step - 1).StartsWith(beginning))
        {
            from += step;
            step *= 2;
        }

        for (; step > 0; step /= 2)
        {
            if (from + step <= end && Spelling(from + step - 1).StartsWith(beginning))
            {
                from += step;
            }
        }

        return from;
    }

    private ReadOnlySpan<char> Spelling(int number)
    {
        int start = number == 0 ? 0 : _ends[number - 1];
        return _spellings.AsSpan(start, _ends[number] - start);
    }

    private int FirstAtOrAfter(string spelling)
    {
        int from = 0, to = _ends.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = Spelling(middle).SequenceCompareTo(spelling) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
