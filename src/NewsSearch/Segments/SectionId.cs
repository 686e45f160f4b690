namespace NewsSearch.Segments;

/// <summary>The sections of a segment file; the numbers are those in its footer.</summary>
internal enum SectionId : uint
{
    /// <summary>Counts, lengths and the places of the facet columns.</summary>
    Meta = 1,

    /// <summary>The dictionary's blocks.</summary>
    Terms = 2,

    /// <summary>The sparse index over them.</summary>
    TermIndex = 3,

    /// <summary>The postings of all terms of more than one document.</summary>
    Postings = 4,

    /// <summary>The length of each body, then of each title, in one byte.</summary>
    Norms = 5,

    /// <summary>How many positions each title takes, in two bytes.</summary>
    TitlePositions = 6,

    /// <summary>The dates.</summary>
    Dates = 7,

    /// <summary>The facet columns, one behind the other.</summary>
    Facets = 8,

    /// <summary>The ids.</summary>
    Keys = 9,

    /// <summary>Stored items without body.</summary>
    Summaries = 10,

    /// <summary>Stored bodies.</summary>
    Bodies = 11,

    /// <summary>Stored mentions and extras.</summary>
    Details = 12,

    /// <summary>The exact lengths of each body and each title, 4 bytes each: what a merge adds up.</summary>
    Lengths = 13,

    /// <summary>The signature of each text, by which copies are found; none in an index like Lucene's.</summary>
    Signatures = 14,
}
