namespace NewsSearch.Duplicates;

/// <summary>A figure of a text.</summary>
/// <param name="Place">Which word of the text it is, or the last of it.</param>
/// <param name="Value">Its hash; the same for a numeral as for its digits.</param>
/// <param name="MayBeDay">Whether it is short enough to be the day of a date beside the name of a month: 8 or 8th.
/// </param>
internal readonly record struct ComparedFigure(int Place, uint Value, bool MayBeDay);
