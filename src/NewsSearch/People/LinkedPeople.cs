namespace NewsSearch.People;

/// <summary>The people of a state: its names, what they are linked to, and what could not be told.</summary>
internal sealed class LinkedPeople
{
    private readonly PersonValue[] _values;
    private readonly IReadOnlyDictionary<string, (string Target, PersonLink Link)> _links;

    /// <summary>Takes names and their next link each.</summary>
    public LinkedPeople(
        PersonValue[] values,
        IReadOnlyDictionary<string, (string Target, PersonLink Link)> links,
        IReadOnlyList<AmbiguousName> ambiguous)
    {
        _values = values;
        _links = links;
        Ambiguous = ambiguous;
        Links = new(links.Keys.Select(key => KeyValuePair.Create(key, End(key))).Where(pair => pair.Key != pair.Value));
    }

    /// <summary>Where each name ends.</summary>
    public PeopleLinks Links { get; private set; }

    /// <summary>Names that fit several people.</summary>
    public IReadOnlyList<AmbiguousName> Ambiguous { get; }

    /// <summary>The people, most frequent first.</summary>
    /// <param name="decided">What the user decided.</param>
    /// <param name="repeats">How many items a person's names count too often, by the person's name.</param>
    public IReadOnlyList<Person> People(
        IReadOnlyDictionary<string, string> decided, IReadOnlyDictionary<string, long> repeats) =>
    [
        .. _values.GroupBy(value => Links.Canonical(value.Key), StringComparer.Ordinal)
            .Select(group => new Person
            {
                Name = group.Key,
                Count = group.Sum(value => value.Count) - repeats.GetValueOrDefault(group.Key),
                Variants = [.. group.Select(Variant).OrderBy(variant => variant.Link != PersonLink.Canonical)],
                IsApart = decided.TryGetValue(group.Key, out string? own) && own == group.Key,
            })
            .OrderByDescending(person => person.Count).ThenBy(person => person.Name, StringComparer.Ordinal),
    ];

    /// <summary>Goes by older links where they say the same, so that what was kept for them holds on.</summary>
    public void Adopt(PeopleLinks older)
    {
        if (older.Says(Links))
        {
            Links = older;
        }
    }

    private PersonVariant Variant(PersonValue value) => new()
    {
        Name = value.Key,
        Count = value.Count,
        Link = Links.Canonical(value.Key) == value.Key ? PersonLink.Canonical : _links[value.Key].Link,
        Offices = value.Offices,
        First = value.First,
        Last = value.Last,
    };

    // The user's links go round in no circle, and no other leads back to a name that the user has linked.
    private string End(string key)
    {
        string end = key;
        for (int steps = 0; steps <= _links.Count && _links.TryGetValue(end, out var next); steps++)
        {
            end = next.Target;
        }

        return end;
    }
}
