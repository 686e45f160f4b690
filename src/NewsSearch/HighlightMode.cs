namespace NewsSearch;

/// <summary>In which form matches are shown.</summary>
public enum HighlightMode
{
    /// <summary>HTML with marks, and offsets.</summary>
    Html,

    /// <summary>Offsets only.</summary>
    Offsets,

    /// <summary>No snippets.</summary>
    None,
}
