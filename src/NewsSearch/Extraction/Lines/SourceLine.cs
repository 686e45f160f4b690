namespace NewsSearch.Extraction.Lines;

/// <summary>One line of a raw text after repair.</summary>
/// <param name="Number">Its number in the text as it came, from 1.</param>
/// <param name="Text">What it says, without white space at the ends; empty for a blank line.</param>
internal readonly record struct SourceLine(int Number, string Text);
