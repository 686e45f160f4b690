namespace NewsSearch.Corpus;

/// <summary>What one synthetic item is about: its facets, and the words that it repeats.</summary>
internal sealed class Theme
{
    // Five repeated words give an item the bursts that real ones have and independent draws lack.
    private const int RepeatedWords = 5;

    public required IReadOnlyList<Minister> Ministers { get; init; }

    public required IReadOnlyList<Country> Countries { get; init; }

    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>Words drawn for this item alone.</summary>
    public required string[] Repeated { get; init; }

    /// <summary>Words of its first sector.</summary>
    public required string[] SectorWords { get; init; }

    /// <summary>Draws a theme: facets with the skew of real archives, where few values hold most items.</summary>
    public static Theme Draw(ref SeededRandom random, SyntheticVocabulary vocabulary, SyntheticFacets facets)
    {
        var sectors = facets.Sectors(ref random);
        return new()
        {
            Ministers = facets.Ministers(ref random),
            Countries = facets.Countries(ref random),
            Sectors = [.. sectors.Select(row => row.Tag)],
            SectorWords = sectors[0].Words,
            Repeated = DrawRepeated(ref random, vocabulary),
        };
    }

    private static string[] DrawRepeated(ref SeededRandom random, SyntheticVocabulary vocabulary)
    {
        var words = new string[RepeatedWords];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = vocabulary.NextTopical(ref random);
        }

        return words;
    }
}
