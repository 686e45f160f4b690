namespace NewsSearch;

/// <summary>What a completion is.</summary>
public enum SuggestionKind
{
    /// <summary>A word of the items' texts.</summary>
    Term,

    /// <summary>A minister's name.</summary>
    Minister,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A sector.</summary>
    Sector,

    /// <summary>An item's title.</summary>
    Title,
}
