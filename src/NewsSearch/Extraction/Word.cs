namespace NewsSearch.Extraction;

/// <summary>A word of a text.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units, without a possessive "'s".</param>
/// <param name="Id">The number of its folded form in a lexicon, or -1.</param>
/// <param name="Case">How it is written.</param>
internal readonly record struct Word(int Start, int Length, int Id, WordCase Case)
{
    /// <summary>The offset behind the word.</summary>
    public int End => Start + Length;
}
