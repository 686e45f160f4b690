namespace NewsSearch.Extraction.Lines;

/// <summary>What a word of a byline announces.</summary>
internal enum BylineLabel
{
    /// <summary>Nothing: it is part of a name.</summary>
    None,

    /// <summary>The date of publication.</summary>
    Publication,

    /// <summary>The date of the last change.</summary>
    Update,

    /// <summary>The author.</summary>
    Author,

    /// <summary>The outlet or the city.</summary>
    Place,

    /// <summary>Nothing by itself, as "on" and "last".</summary>
    Filler,
}
