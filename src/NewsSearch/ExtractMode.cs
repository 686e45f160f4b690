namespace NewsSearch;

/// <summary>Which members extraction fills in.</summary>
public enum ExtractMode
{
    /// <summary>Those that are not there.</summary>
    Missing,

    /// <summary>Those that are not there or empty; title and body are cleaned, everything else given stays.</summary>
    All,

    /// <summary>None.</summary>
    None,
}
