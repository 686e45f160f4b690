namespace NewsSearch.Extraction.Dates;

/// <summary>A time of day as a text writes it.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">The offset behind it and its zone.</param>
/// <param name="Time">The time.</param>
/// <param name="Offset">The offset from UTC, where the text states a zone that has only one.</param>
internal readonly record struct ScannedTime(int Start, int End, TimeOnly Time, TimeSpan? Offset)
{
    /// <summary>The abbreviation of a zone that means several offsets, such as "IST".</summary>
    public string? Zone { get; init; }
}
