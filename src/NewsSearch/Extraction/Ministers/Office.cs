namespace NewsSearch.Extraction.Ministers;

/// <summary>An office as one place of a text names it.</summary>
/// <param name="Kind">What sort of office it is.</param>
/// <param name="First">The first of its words, with the jurisdiction and the subject before it.</param>
/// <param name="Last">The last of its words, with the subject and the jurisdiction behind it.</param>
internal sealed record Office(OfficeKind Kind, int First, int Last)
{
    /// <summary>The office's subject, as it is printed in an item; null where the text does not say.</summary>
    public string? Portfolio { get; init; }

    /// <summary>The country or province, where the words of the office say it.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The country of the office that stands before it in a list: likely its own.</summary>
    public string? Neighbour { get; init; }

    /// <summary>Whether it is called provincial, without saying which province.</summary>
    public bool IsProvincial { get; init; }

    /// <summary>Whether it is called federal, so that it is no province's.</summary>
    public bool IsFederal { get; init; }

    /// <summary>Whether the text says "premier", as China does.</summary>
    public bool IsPremier { get; init; }

    /// <summary>Whether several people are announced.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether the words before it say that it is past, or not a minister's own.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>
    /// What stands behind it, as <see cref="Word.After"/> says it; a bracket that belongs to it is left out.
    /// </summary>
    public char After { get; init; }

    /// <summary>Whether "minister" is written small, as it mostly is where nobody is named.</summary>
    public bool IsSmall { get; init; }
}
