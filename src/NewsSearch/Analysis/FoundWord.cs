namespace NewsSearch.Analysis;

/// <summary>A word of a text, between the steps of analysis.</summary>
internal struct FoundWord
{
    /// <summary>Offset in UTF-16 units of the text.</summary>
    public int Start;

    /// <summary>Length in UTF-16 units of the text.</summary>
    public int Length;

    /// <summary>The form, if it is plain; else zeros.</summary>
    public PlainForm Plain;

    /// <summary>The plain form's <see cref="PlainForm.Hash"/>; else 0.</summary>
    public uint Hash;

    /// <summary>The form's number in the <see cref="AnalysisMemo"/>.</summary>
    public int Form;
}
