using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using NewsSearch.People;
using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.Vocabularies;

namespace NewsSearch.Searching;

/// <summary>Finds the key that a facet value in a query or filter means.</summary>
/// <param name="snapshot">The state that is searched: its values are keys, too.</param>
/// <param name="vocabulary">The keys and aliases that are known beforehand.</param>
/// <param name="links">Which values of a field stand for one another; null where none do.</param>
internal sealed class FacetResolver(
    Snapshot snapshot, NewsVocabulary vocabulary, Func<string, PeopleLinks>? links = null)
{
    // Values of one state by their folded form, made when a value is first asked for that is in no vocabulary.
    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<string, ILookup<string, string>>>
        FoldedValues = [];

    // Warnings must not cost more than filters, whatever the index holds and however many values are unknown.
    private const int MostCompared = 100_000;
    private const int MostLookedUp = 8;

    private readonly List<QueryWarning> _warnings = [];

    /// <summary>What was not known.</summary>
    public IReadOnlyList<QueryWarning> Warnings => _warnings;

    /// <summary>The keys of a value as it was typed; an unknown one finds nothing and is warned of.</summary>
    /// <remarks>
    /// Mostly one. A value that is in no vocabulary and that no item has as it was typed means all that differ from it
    /// in case, accents, spaces and punctuation only. In a query a star means every value. A name that is linked to a
    /// person means all names of the person.
    /// </remarks>
    /// <param name="field">The field.</param>
    /// <param name="text">A key or an alias, in any case and with or without accents and spaces.</param>
    /// <param name="place">Where it stands in the query's text, for the warning; null for a filter.</param>
    public IReadOnlyList<string> Resolve(string field, string text, TextSpan? place = null)
    {
        string trimmed = text.Trim();
        if (vocabulary.Resolve(field, trimmed) is { } key)
        {
            return Linked(field, [key]);
        }

        if (IsIndexed(field, trimmed))
        {
            return Linked(field, [trimmed]);
        }

        var values = FoldedValues.GetOrCreateValue(snapshot).GetOrAdd(field, Fold);
        if (place is not null && trimmed == FacetQuery.AnyValue)
        {
            return [.. values.SelectMany(group => group)];
        }

        string[] alike = [.. values[NameFolding.Fold(trimmed)]];
        if (alike.Length > 0)
        {
            return Linked(field, alike);
        }

        Warn(field, trimmed, place, values.Select(group => group.First()));
        return [trimmed];
    }

    private string[] Linked(string field, string[] keys)
    {
        var known = links?.Invoke(field) ?? PeopleLinks.None;
        return known.IsEmpty ? keys : [.. keys.SelectMany(known.Variants).Distinct(StringComparer.Ordinal)];
    }

    private bool IsIndexed(string field, string key)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(key);
        return snapshot.Segments.Any(segment => segment.Reader.Facet(field)?.OrdinalOf(bytes) >= 0);
    }

    private ILookup<string, string> Fold(string field)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Segments)
        {
            var column = segment.Reader.Facet(field);
            for (int ordinal = 0; ordinal < (column?.ValueCount ?? 0); ordinal++)
            {
                values.Add(column!.Value(ordinal));
            }
        }

        return values.ToLookup(NameFolding.Fold, StringComparer.Ordinal);
    }

    private void Warn(string field, string text, TextSpan? place, IEnumerable<string> known)
    {
        string message = $"\"{text}\" is not a known value of {field}, so nothing has it.";
        bool isLookedUp = _warnings.Count < MostLookedUp;
        if (isLookedUp && (vocabulary.Nearest(field, text, known) ?? WithSameWords(field, text)) is { } nearest)
        {
            message += $" Did you mean \"{vocabulary.Label(field, nearest)}\"?";
        }

        var (start, length) = place ?? default;
        _warnings.Add(new("unknown-value", start, length, message) { Filter = place is null ? field : null });
    }

    /// <summary>The most frequent value with all words of a text, or all of whose words the text has.</summary>
    private string? WithSameWords(string field, string text)
    {
        var typed = WordsOf(text);
        var frequencies = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Segments)
        {
            var column = segment.Reader.Facet(field);
            int count = typed.Count == 0 ? 0 : Math.Min(column?.ValueCount ?? 0, MostCompared);
            for (int ordinal = 0; ordinal < count; ordinal++)
            {
                string value = column!.Value(ordinal);
                var words = WordsOf(vocabulary.Label(field, value));
                if (words.IsSupersetOf(typed) || (words.Count > 1 && words.IsSubsetOf(typed)))
                {
                    frequencies[value] = frequencies.GetValueOrDefault(value) + column.DocumentCounts[ordinal];
                }
            }
        }

        return frequencies.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => value.Key).FirstOrDefault();
    }

    private static HashSet<string> WordsOf(string text) =>
    [
        .. string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold),
    ];
}
