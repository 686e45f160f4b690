using System.Runtime.CompilerServices;
using NewsSearch.Segments;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>Finds the values of a facet field by the beginnings of their words.</summary>
/// <remarks>
/// Made once for each segment, which never changes, and once for the vocabulary: sorted, so that a prefix is a range.
/// </remarks>
internal sealed class ValueSpellings
{
    /// <summary>Of a value only so many words are taken as beginnings.</summary>
    private const int MostWords = 8;

    private static readonly ConditionalWeakTable<SegmentReader, Dictionary<string, ValueSpellings>> OfSegments = [];
    private static readonly ConditionalWeakTable<NewsVocabulary, Dictionary<string, ValueSpellings>> OfNames = [];

    private readonly (string Spelling, string Key)[] _sorted;

    private ValueSpellings(IEnumerable<(string Spelling, string Key)> spellings) =>
        _sorted = [.. spellings.Distinct().OrderBy(spelling => spelling.Spelling, StringComparer.Ordinal)];

    /// <summary>The values of all segments, and the names that the vocabulary knows, that a prefix fits.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="vocabulary">Knows labels and aliases.</param>
    /// <param name="field">The facet field.</param>
    /// <param name="prefix">What was typed, folded.</param>
    /// <param name="isMisspelt">Whether a few letters behind the first may be wrong.</param>
    public static HashSet<string> Find(
        Snapshot snapshot, NewsVocabulary vocabulary, string field, string prefix, bool isMisspelt)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        int edits = isMisspelt ? Misspelling.EditsOf(prefix.Length) : 0;
        if (isMisspelt && edits == 0)
        {
            return keys;
        }

        Of(OfNames, vocabulary, field, () => Names(vocabulary, field)).Find(prefix, edits, keys);
        foreach (var segment in snapshot.Segments)
        {
            Of(OfSegments, segment.Reader, field, () => Values(segment.Reader, vocabulary, field))
                .Find(prefix, edits, keys);
        }

        return keys;
    }

    /// <summary>How many documents of all segments have a value, deleted ones included.</summary>
    public static long Frequency(Snapshot snapshot, string field, string key)
    {
        long frequency = 0;
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(key);
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Reader.Facet(field) is { } column && column.OrdinalOf(bytes) is >= 0 and var ordinal)
            {
                frequency += column.DocumentCounts[ordinal];
            }
        }

        return frequency;
    }

    private static ValueSpellings Of<T>(
        ConditionalWeakTable<T, Dictionary<string, ValueSpellings>> known,
        T owner,
        string field,
        Func<IEnumerable<(string Spelling, string Key)>> make)
        where T : class
    {
        var fields = known.GetOrCreateValue(owner);
        lock (fields)
        {
            if (!fields.TryGetValue(field, out var spellings))
            {
                fields.Add(field, spellings = new(make()));
            }

            return spellings;
        }
    }

    private static IEnumerable<(string Spelling, string Key)> Names(NewsVocabulary vocabulary, string field) =>
        vocabulary.Spellings(field).Select(spelling => (spelling.Key, spelling.Value))
            .Concat(vocabulary.Keys(field).SelectMany(key => Beginnings(vocabulary.Label(field, key), key)));

    private static IEnumerable<(string Spelling, string Key)> Values(
        SegmentReader reader, NewsVocabulary vocabulary, string field)
    {
        var column = reader.Facet(field);
        for (int ordinal = 0; ordinal < (column?.ValueCount ?? 0); ordinal++)
        {
            string key = column!.Value(ordinal);
            foreach (var spelling in Beginnings(key, key).Concat(Beginnings(vocabulary.Label(field, key), key)))
            {
                yield return spelling;
            }
        }
    }

    /// <summary>A label from each of its words on, folded.</summary>
    private static IEnumerable<(string Spelling, string Key)> Beginnings(string label, string key)
    {
        string[] words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int first = 0; first < Math.Min(words.Length, MostWords); first++)
        {
            string folded = NameFolding.Fold(string.Concat(words[first..]));
            if (folded.Length > 0)
            {
                yield return (folded, key);
            }
        }
    }

    private void Find(string prefix, int edits, HashSet<string> keys)
    {
        // Whoever misspells a name mostly has its first letter right, and to try all others would take long.
        string beginning = edits == 0 ? prefix : prefix[..1];
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            bool isBefore = string.CompareOrdinal(_sorted[middle].Spelling, beginning) < 0;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        for (; low < _sorted.Length && _sorted[low].Spelling.StartsWith(beginning, StringComparison.Ordinal); low++)
        {
            var (spelling, key) = _sorted[low];
            if (edits == 0 || IsNear(prefix, spelling, edits))
            {
                keys.Add(key);
            }
        }
    }

    /// <summary>Whether a beginning of a spelling is within a few edits of what was typed.</summary>
    private static bool IsNear(string typed, string spelling, int edits)
    {
        for (int length = typed.Length - edits; length <= Math.Min(typed.Length + edits, spelling.Length); length++)
        {
            if (EditDistance.Between(typed, spelling.AsSpan(0, length), edits) <= edits)
            {
                return true;
            }
        }

        return false;
    }
}
