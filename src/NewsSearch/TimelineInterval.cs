namespace NewsSearch;

/// <summary>The width of a timeline's buckets.</summary>
public enum TimelineInterval
{
    /// <summary>No timeline.</summary>
    None,

    /// <summary>The finest width that gives a readable number of buckets.</summary>
    Auto,

    /// <summary>Days.</summary>
    Day,

    /// <summary>ISO weeks, from Monday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
