namespace NewsSearch.People;

/// <summary>A name of ministers as the items of one state have it.</summary>
/// <param name="key">The name.</param>
/// <param name="parts">Its words.</param>
internal sealed class PersonValue(string key, NameParts parts)
{
    // So many offices tell a person; a name that has more is taken as it is.
    private const int MaximumOffices = 16;

    private readonly List<(SegmentPeople Segment, int Ordinal)> _places = [];
    private List<PersonOffice>? _offices;

    /// <summary>The name.</summary>
    public string Key => key;

    /// <summary>Its words.</summary>
    public NameParts Parts => parts;

    /// <summary>How many items have it.</summary>
    public long Count { get; private set; }

    /// <summary>The day of its oldest item.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>The day of its newest item.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>The offices that a sample of its items gives it, in the order in which they were met.</summary>
    public IReadOnlyList<PersonOffice> Offices => _offices ??= [.. _places
        .SelectMany(place => place.Segment.Offices(place.Ordinal)).Distinct().Take(MaximumOffices)];

    /// <summary>Adds what a segment has of it.</summary>
    public void Add(SegmentPeople segment, int ordinal)
    {
        _places.Add((segment, ordinal));
        Count += segment.Count(ordinal);
        if (segment.Days(ordinal) is var (first, last))
        {
            First = First is { } oldest && oldest <= first ? oldest : first;
            Last = Last is { } newest && newest >= last ? newest : last;
        }
    }

    /// <summary>All names of a state, by count, ties by the name itself.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="parts">Names that were taken apart for another state.</param>
    public static PersonValue[] ListOf(Segments.Snapshot snapshot, IReadOnlyDictionary<string, NameParts> parts)
    {
        var values = new Dictionary<string, PersonValue>(StringComparer.Ordinal);
        foreach (var view in snapshot.Segments)
        {
            if (SegmentPeople.Of(view) is not { } segment)
            {
                continue;
            }

            for (int ordinal = 0; ordinal < segment.ValueCount; ordinal++)
            {
                if (segment.Count(ordinal) > 0)
                {
                    string key = segment.Key(ordinal);
                    if (!values.TryGetValue(key, out var value))
                    {
                        values[key] = value = new(key, parts.GetValueOrDefault(key) ?? NameParts.Of(key));
                    }

                    value.Add(segment, ordinal);
                }
            }
        }

        PersonValue[] sorted = [.. values.Values];
        Array.Sort(sorted, static (left, right) => left.Count != right.Count
            ? right.Count.CompareTo(left.Count) : string.CompareOrdinal(left.Key, right.Key));
        return sorted;
    }
}
