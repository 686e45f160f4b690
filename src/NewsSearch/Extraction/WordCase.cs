namespace NewsSearch.Extraction;

/// <summary>How a word of a text is written.</summary>
internal enum WordCase : byte
{
    /// <summary>It begins with a small letter, or with something that has no case.</summary>
    Lower,

    /// <summary>It begins with a capital and goes on with small letters.</summary>
    Capitalised,

    /// <summary>It has capitals only.</summary>
    Upper,

    /// <summary>Capitals with full stops between them, such as "U.S.".</summary>
    Dotted,
}
