using System.Runtime.CompilerServices;
using System.Text;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Segments;

namespace NewsSearch.People;

/// <summary>The documents of a segment that have several names of one person, and so count too often.</summary>
/// <remarks>
/// They are few, for extraction gives a person one name within an item. So names are counted as they stand, as fast as
/// ever, and what these documents count too often is taken off behind.
/// </remarks>
internal sealed class LinkedColumn
{
    private static readonly ConditionalWeakTable<FacetColumn, LinkedColumn> Known = [];

    private readonly PeopleLinks _links;
    private readonly int[] _documents;
    private readonly string[] _people;

    private LinkedColumn(SegmentReader reader, FacetColumn column, PeopleLinks links)
    {
        _links = links;
        var repeats = new List<(int Document, string Person)>();
        foreach (string person in links.Map.Values.Distinct(StringComparer.Ordinal))
        {
            int[] ordinals =
            [
                .. links.Variants(person).Select(name => column.OrdinalOf(Encoding.UTF8.GetBytes(name)))
                    .Where(ordinal => ordinal >= 0 && column.DocumentCounts[ordinal] > 0),
            ];
            if (ordinals.Length > 1)
            {
                repeats.AddRange(Repeats(reader, column, ordinals).Select(document => (document, person)));
            }
        }

        repeats.Sort(static (left, right) => left.Document != right.Document
            ? left.Document.CompareTo(right.Document) : string.CompareOrdinal(left.Person, right.Person));
        _documents = [.. repeats.Select(repeat => repeat.Document)];
        _people = [.. repeats.Select(repeat => repeat.Person)];
    }

    /// <summary>The documents, ascending; one that counts several times too often stands as often.</summary>
    public ReadOnlySpan<int> Documents => _documents;

    /// <summary>The person whom a document counts too often, by its place in <see cref="Documents"/>.</summary>
    public string Person(int place) => _people[place];

    /// <summary>What a segment's column counts too often; made once for each set of links.</summary>
    public static LinkedColumn Of(SegmentReader reader, FacetColumn column, PeopleLinks links)
    {
        if (!Known.TryGetValue(column, out var linked) || linked._links != links)
        {
            linked = new(reader, column, links);
            Known.AddOrUpdate(column, linked);
        }

        return linked;
    }

    /// <summary>How many live items of a state each person's names count too often.</summary>
    public static IReadOnlyDictionary<string, long> RepeatsOf(Snapshot snapshot, PeopleLinks links)
    {
        var repeats = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var view in snapshot.Segments)
        {
            if (!links.IsEmpty && view.Reader.Facet(PeopleLinks.Field) is { } column)
            {
                var linked = Of(view.Reader, column, links);
                for (int place = 0; place < linked._documents.Length; place++)
                {
                    if (view.IsLive(linked._documents[place]))
                    {
                        string person = linked._people[place];
                        repeats[person] = repeats.GetValueOrDefault(person) + 1;
                    }
                }
            }
        }

        return repeats;
    }

    private static IEnumerable<int> Repeats(SegmentReader reader, FacetColumn column, int[] ordinals)
    {
        var seen = new HashSet<int>();
        var postings = new PostingsCursor();
        foreach (int ordinal in ordinals)
        {
            reader.Postings(column, ordinal, postings);
            for (int block = 0; block < postings.BlockCount; block++)
            {
                postings.MoveTo(block);
                foreach (int document in postings.Documents.ToArray())
                {
                    if (!seen.Add(document))
                    {
                        yield return document;
                    }
                }
            }
        }
    }
}
