using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsSearch.Columns;
using NewsSearch.People;
using NewsSearch.Segments;
using NewsSearch.Vocabularies;

namespace NewsSearch.Facets;

/// <summary>The values of a facet field over all segments, ordered by label: where segments name them alike.</summary>
internal sealed class FacetUnion
{
    // Making it costs about as much as it spares so many searches; of states that are soon replaced none is made.
    private const int Spared = 32;

    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<string, Wanted>> Unions = [];

    private readonly NewsVocabulary _vocabulary;
    private readonly PeopleLinks _links;
    private readonly Dictionary<FacetColumn, int[]> _places = [];
    private readonly Dictionary<string, int> _distinct;

    private FacetUnion(Snapshot snapshot, string field, NewsVocabulary vocabulary, PeopleLinks links)
    {
        _links = links;
        _vocabulary = vocabulary;
        var distinct = _distinct = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = new List<FacetColumn>();
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Reader.Facet(field) is { } column)
            {
                columns.Add(column);
                foreach (string value in FacetOrder.Of(column, vocabulary).Values)
                {
                    distinct.TryAdd(links.Canonical(value), distinct.Count);
                }
            }
        }

        string[] values = [.. distinct.Keys];
        int[] sorted = FacetOrder.Sorted(values, field, vocabulary);
        Values = Array.ConvertAll(sorted, place => values[place]);
        for (int rank = 0; rank < Values.Length; rank++)
        {
            distinct[Values[rank]] = rank;
        }

        foreach (var column in columns)
        {
            _places[column] = Array.ConvertAll(
                FacetOrder.Of(column, vocabulary).Values, value => distinct[links.Canonical(value)]);
        }
    }

    /// <summary>The values.</summary>
    public string[] Values { get; }

    /// <summary>
    /// The union of a field's values, made once for each state of the index and its links; null until it is worth it.
    /// </summary>
    public static FacetUnion? Of(Snapshot snapshot, string field, NewsVocabulary vocabulary, PeopleLinks links)
    {
        var wanted = Unions.GetOrCreateValue(snapshot).GetOrAdd(field, static _ => new());
        if (Interlocked.Increment(ref wanted.Times) <= Spared)
        {
            return null;
        }

        var union = wanted.Union;
        return union is not null && union._vocabulary == vocabulary && union._links == links
            ? union
            : wanted.Union = new(snapshot, field, vocabulary, links);
    }

    /// <summary>For each ordinal of a column the place of its value in <see cref="Values"/>.</summary>
    public int[] PlacesOf(FacetColumn column) => _places[column];

    /// <summary>The place of a value in <see cref="Values"/>.</summary>
    public int PlaceOf(string value) => _distinct[value];

    private sealed class Wanted
    {
        public long Times;

        public volatile FacetUnion? Union;
    }
}
