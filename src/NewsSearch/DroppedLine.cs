namespace NewsSearch;

/// <summary>A line of a raw text, a part of a page, or a member of some format, that is in no item.</summary>
/// <param name="Line">
/// Its number, from 1: of the line in a text or feed, of the part in a page or markup, of the cell in a table's record,
/// of the value in a JSON object.
/// </param>
/// <param name="Reason">Why it was dropped, such as "ticker" or "repeated headline".</param>
/// <param name="Text">What it said.</param>
public sealed record DroppedLine(int Line, string Reason, string Text);
