namespace NewsSearch.Analysis;

/// <summary>Units behind numbers as words: 5bn is 5 billion.</summary>
internal static class UnitNames
{
    /// <summary>The most letters that a word gets longer.</summary>
    public const int MaxGrowth = 5;

    /// <summary>Writes an abbreviation out, in place.</summary>
    /// <param name="word">The buffer; the word stands at its beginning, with <see cref="MaxGrowth"/> to spare.</param>
    /// <param name="length">How long the word is.</param>
    /// <returns>How long it is now.</returns>
    public static int Apply(Span<char> word, int length)
    {
        string? name = word[..length] switch
        {
            "bn" => "billion",
            "mn" => "million",
            "pc" => "percent",
            _ => null,
        };
        name?.CopyTo(word);
        return name?.Length ?? length;
    }
}
