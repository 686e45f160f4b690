namespace NewsSearch;

/// <summary>A person whom items present as a minister, under one name or several.</summary>
public sealed record Person
{
    /// <summary>The name that the person goes by: the value of the facet.</summary>
    public required string Name { get; init; }

    /// <summary>How many items have any of the variants; one that has several counts once.</summary>
    public required long Count { get; init; }

    /// <summary>All names, the canonical one first, then by count.</summary>
    public required IReadOnlyList<PersonVariant> Variants { get; init; }

    /// <summary>Whether the user decided that the name stands for itself.</summary>
    public bool IsApart { get; init; }
}
