using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>Which documents match a query, a range of dates and the values of facet fields.</summary>
internal sealed class PlainMatches(
    PlainDocument[] documents, PlainLeaves leaves, PlainScores scores, TimeZoneInfo zone)
{
    /// <summary>The documents that a query matches.</summary>
    public bool[] Of(Query query) => query switch
    {
        MatchAllQuery => All(true),
        FacetQuery facet => WithAny(facet.Field, [facet.Value]),
        DateQuery date => Published(new()
        {
            FromDay = (date.From as DateBound.Calendar)?.Day,
            ToDay = (date.To as DateBound.Calendar)?.Day,
            FromInstant = (date.From as DateBound.Moment)?.Instant,
            ToInstant = (date.To as DateBound.Moment)?.Instant,
        }),
        ProximityQuery near => Near(near),
        BoostQuery boosted => Of(boosted.Part),
        NotQuery not => [.. Of(not.Part).Select(match => !match)],
        AndQuery and => Parts(and.Parts, true, (left, right) => left && right),
        OrQuery or => Parts(or.Parts, false, (left, right) => left || right),
        _ => With(leaves.Of(query, isNear: true)!),
    };

    /// <summary>The documents with any of some values of a field.</summary>
    public bool[] WithAny(string field, IReadOnlyList<string> values) =>
        [.. documents.Select(document => document.Values(field).Any(values.Contains))];

    /// <summary>
    /// The documents of a range. Days are those of the zone, calendar dates are what they are; against an instant they
    /// stand for their first one in UTC.
    /// </summary>
    public bool[] Published(DateRange range) => [.. documents.Select(document => document.Day(zone) is { } day
        && !(day < range.FromDay || day > range.ToDay
            || document.Item.Published!.Value.Instant < range.FromInstant
            || document.Item.Published!.Value.Instant >= range.ToInstant))];

    private bool[] Parts(IReadOnlyList<Query> parts, bool start, Func<bool, bool, bool> combine)
    {
        bool[] all = All(start);
        foreach (bool[] part in parts.Where(leaves.Counts).Select(Of))
        {
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = combine(all[i], part[i]);
            }
        }

        return all;
    }

    // Only what has every operand is looked at word by word.
    private bool[] Near(ProximityQuery query)
    {
        var parts = query.Parts.Select(Operand).ToList();
        var proximity = new PlainProximity(leaves, scores);
        return [.. documents.Select((document, i) => parts.All(part => part[i]) && proximity.Has(query, document))];
    }

    // Of what must be near something stop words count, too.
    private bool[] Operand(Query part) => part switch
    {
        BoostQuery boosted => Operand(boosted.Part),
        OrQuery or => or.Parts.Select(Operand).Aggregate((left, right) => [.. left.Zip(right, (l, r) => l || r)]),
        _ => Of(part),
    };

    private bool[] With(PlainLeaf leaf)
    {
        bool[] with = All(false);
        foreach (var (document, _) in leaf.Scores)
        {
            with[document] = true;
        }

        return with;
    }

    private bool[] All(bool value) => [.. Enumerable.Repeat(value, documents.Length)];
}
