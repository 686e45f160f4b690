namespace NewsSearch.Analysis;

/// <summary>Units behind numbers as words: 5bn is 5 billion, 10km is 10 km.</summary>
internal static class UnitNames
{
    /// <summary>The most letters of a unit that <see cref="IsUnit"/> knows.</summary>
    public const int MaxLength = 3;

    /// <summary>The most letters that a word gets longer.</summary>
    public const int MaxGrowth = 5;

    /// <summary>Whether letters behind a figure are a unit, so that 100MW is the same as 100 MW.</summary>
    /// <remarks>
    /// Of amounts in small letters only, of measures in any. Not here are letters that name things: 5G, G20, 4K.
    /// </remarks>
    /// <param name="letters">Two or three ASCII letters.</param>
    public static bool IsUnit(ReadOnlySpan<char> letters)
    {
        Span<char> small = stackalloc char[MaxLength];
        small = small[..letters.ToLowerInvariant(small)];
        return letters is "bn" or "mn" or "pc" or "tr" or "trn"
            || small is "km" or "kg" or "cm" or "mm" or "kw" or "mw" or "gw" or "kv" or "kwh" or "mwh" or "gwh";
    }

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
            "tr" or "trn" => "trillion",
            _ => null,
        };
        name?.CopyTo(word);
        return name?.Length ?? length;
    }
}
