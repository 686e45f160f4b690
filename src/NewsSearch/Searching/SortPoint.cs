namespace NewsSearch.Searching;

/// <summary>A place in the order of hits: that of the last hit of a page.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Seconds">Its date; <see cref="long.MinValue"/> for none.</param>
/// <param name="Id">Its id in UTF-8.</param>
internal sealed record SortPoint(float Score, long Seconds, byte[] Id);
