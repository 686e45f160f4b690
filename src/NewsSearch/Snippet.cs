namespace NewsSearch;

/// <summary>A passage of an item's body that shows why it was found.</summary>
/// <param name="Text">The passage as it stands in the body.</param>
/// <param name="Spans">What matched, as offsets into <paramref name="Text"/>, ascending, not overlapping.</param>
/// <param name="Html">The passage escaped for HTML, with <c>&lt;mark&gt;</c> around what matched; empty with
/// <see cref="HighlightMode.Offsets"/>.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Spans, string Html);
