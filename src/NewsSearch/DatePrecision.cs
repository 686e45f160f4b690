namespace NewsSearch;

/// <summary>How much of a publication date is known.</summary>
public enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>A calendar day without a time of day.</summary>
    Day,

    /// <summary>A day with a time of day, to the minute or finer.</summary>
    Minute,
}
