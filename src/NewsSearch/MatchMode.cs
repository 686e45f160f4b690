namespace NewsSearch;

/// <summary>What words side by side mean.</summary>
public enum MatchMode
{
    /// <summary>All words must be there.</summary>
    All,

    /// <summary>Any word is enough.</summary>
    Any,
}
