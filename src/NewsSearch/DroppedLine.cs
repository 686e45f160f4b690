namespace NewsSearch;

/// <summary>A line of a raw text, or a part of a page, that is no part of an item's title or body.</summary>
/// <param name="Line">Its number in the text or page, from 1.</param>
/// <param name="Reason">Why it was dropped, such as "ticker" or "repeated headline".</param>
/// <param name="Text">What it said.</param>
public sealed record DroppedLine(int Line, string Reason, string Text);
