namespace NewsSearch.Extraction.Dates;

/// <summary>A date as a text writes it: what it does not say is null.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">The offset behind it, with its time of day.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month.</param>
internal readonly record struct ScannedDate(int Start, int End, int? Year, int? Month, int? Day)
{
    /// <summary>The time of day beside it.</summary>
    public ScannedTime? Time { get; init; }

    /// <summary>How long ago it is, where the text says only that.</summary>
    public TimeSpan? Ago { get; init; }

    /// <summary>True where <see cref="Ago"/> counts whole days: it tells no time of day.</summary>
    public bool AgoInDays { get; init; }
}
