namespace NewsSearch.Queries;

/// <summary>How two parts of a text must stand to each other.</summary>
internal enum ProximityKind
{
    /// <summary>With at most so many words between them, in either order.</summary>
    Near,

    /// <summary>The left one first, with at most so many words between them.</summary>
    Before,

    /// <summary>In one sentence.</summary>
    Sentence,

    /// <summary>In one paragraph.</summary>
    Paragraph,
}
