namespace NewsSearch;

/// <summary>How dates in figures, such as 04/05/2024, are to be read.</summary>
public enum DateOrder
{
    /// <summary>Not declared: only dates that can mean one day are read.</summary>
    None,

    /// <summary>04/05/2024 is 4 May.</summary>
    DayFirst,

    /// <summary>04/05/2024 is 5 April.</summary>
    MonthFirst,
}
