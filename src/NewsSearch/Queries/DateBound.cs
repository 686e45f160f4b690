namespace NewsSearch.Queries;

/// <summary>A day in a query: a calendar day, an instant, or one that depends on the day of the search.</summary>
internal abstract record DateBound
{
    private DateBound()
    {
    }

    /// <summary>Whether it is an instant rather than a day.</summary>
    public bool IsInstant => this is Moment or HoursAgo;

    /// <summary>A calendar day, included.</summary>
    internal sealed record Calendar(DateOnly Day) : DateBound;

    /// <summary>An instant: included as a lower bound, the end (not included) as an upper bound.</summary>
    internal sealed record Moment(DateTimeOffset Instant) : DateBound;

    /// <summary>So many days before the day of the search (0 is today), included.</summary>
    internal sealed record DaysAgo(int Days) : DateBound;

    /// <summary>So many hours before the search: an instant, and a bound as <see cref="Moment"/> is.</summary>
    internal sealed record HoursAgo(int Hours) : DateBound;
}
