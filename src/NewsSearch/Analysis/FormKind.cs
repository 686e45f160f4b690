namespace NewsSearch.Analysis;

/// <summary>What analysis makes of a form of a word.</summary>
internal enum FormKind : byte
{
    /// <summary>Nothing: it takes no position.</summary>
    Nothing,

    /// <summary>A word that is removed and leaves a gap.</summary>
    Removed,

    /// <summary>A stop word that is kept.</summary>
    StopWord,

    /// <summary>A term that counts.</summary>
    Term,
}
