namespace NewsSearch.Analysis;

/// <summary>A word of a text, between the steps of analysis.</summary>
internal struct FoundWord
{
    /// <summary>Offset in UTF-16 units of the text.</summary>
    public int Start;

    /// <summary>Length in UTF-16 units of the text.</summary>
    public int Length;

    /// <summary>The form's <see cref="AnalysisMemo.Hash"/>.</summary>
    public uint Hash;

    /// <summary>The form's number in the <see cref="AnalysisMemo"/>.</summary>
    public int Form;
}
