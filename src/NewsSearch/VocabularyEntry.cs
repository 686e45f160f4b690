namespace NewsSearch;

/// <summary>A facet value with its names, for a vocabulary that is put together by a program.</summary>
/// <param name="Field">
/// The facet field: country, sector, minister or source, or one of the user's own, such as "organisation".
/// </param>
/// <param name="Key">The value, such as "UNOPS" or "PK".</param>
public sealed record VocabularyEntry(string Field, string Key)
{
    /// <summary>What people read; null for the key itself.</summary>
    public string? Label { get; init; }

    /// <summary>Names by which texts call it, with capitals where they must have them.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Abbreviations: in a text only in this case.</summary>
    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    /// <summary>Spellings for input and filters only, never looked for in a text.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Phrases that name something else although a name is a part of them.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];
}
