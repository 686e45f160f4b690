namespace NewsSearch.Extraction.Lines;

/// <summary>One line of a raw text after repair.</summary>
/// <param name="Number">Its number in the text as it came, from 1.</param>
/// <param name="Text">What it says, without white space at the ends; empty for a blank line.</param>
/// <param name="Columns">The same where wide gaps set its words apart, with two blanks for each gap; else null.</param>
internal readonly record struct SourceLine(int Number, string Text, string? Columns = null)
{
    /// <summary>The line that says this, its wide gaps told apart from single blanks.</summary>
    public static SourceLine Of(int number, string spaced) => spaced.Contains("  ", StringComparison.Ordinal)
        ? new(number, spaced.Replace("  ", " ", StringComparison.Ordinal), spaced)
        : new(number, spaced);
}
