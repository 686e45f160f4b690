using System.Reflection;

namespace NewsSearch.Corpus;

/// <summary>The words of the synthetic language, most frequent first, and how often each is drawn.</summary>
internal sealed class SyntheticVocabulary
{
    // With the bend below, a thousand items meet about a tenth of these and a million nearly all.
    private const int Size = 200_000;

    // Mandelbrot's correction for English: without it "the" would be every twelfth word.
    private const double Shift = 2.7;

    // Where English leaves its kernel vocabulary, after Ferrer i Cancho and Solé.
    private const int Bend = 6_000;

    // Ranks that a news item repeats because it is about them: too rare to be grammar, common enough to be met again.
    private const int FirstTopicalRank = 800;
    private const int TopicalRanks = 30_000;

    private readonly string[] _words;
    private readonly ZipfSampler _running = new(Size, Shift, Bend);
    private readonly ZipfSampler _topical = new(TopicalRanks, 200);

    public SyntheticVocabulary()
    {
        string[] common = ReadCommonWords();
        var taken = new HashSet<string>(common, StringComparer.Ordinal);
        _words = [.. common.Distinct(), .. CoinedWords.Coin(Size - taken.Count, taken)];
    }

    /// <summary>The words by rank.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Draws a word of running text.</summary>
    public string Next(ref SeededRandom random) => _words[_running.Next(ref random)];

    /// <summary>Draws a word that an item may be about.</summary>
    public string NextTopical(ref SeededRandom random) => _words[FirstTopicalRank + _topical.Next(ref random)];

    private static string[] ReadCommonWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-words.txt")
            ?? throw new InvalidOperationException("The list of common words is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
