namespace NewsSearch;

/// <summary>One spelling of a person's name, as items have it.</summary>
public sealed record PersonVariant
{
    /// <summary>The name as it is indexed.</summary>
    public required string Name { get; init; }

    /// <summary>How many items have it.</summary>
    public required long Count { get; init; }

    /// <summary>Why it counts as the person's.</summary>
    public required PersonLink Link { get; init; }

    /// <summary>The offices that a sample of its items gives it.</summary>
    public IReadOnlyList<PersonOffice> Offices { get; init; } = [];

    /// <summary>The day of the oldest dated item that has it.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day of the newest dated item that has it.</summary>
    public DateOnly? Last { get; init; }
}
