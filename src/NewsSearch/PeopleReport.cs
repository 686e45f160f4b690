namespace NewsSearch;

/// <summary>Which names of ministers an index takes for which people.</summary>
public sealed record PeopleReport
{
    /// <summary>The state of the index that was looked at.</summary>
    public required long Generation { get; init; }

    /// <summary>The people, most frequent first, ties by name.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Names that were linked to nobody because they fit several people.</summary>
    public required IReadOnlyList<AmbiguousName> Ambiguous { get; init; }

    /// <summary>What is wrong with the index's people.json; it counts as empty then.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
