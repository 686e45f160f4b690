namespace NewsSearch.Tests.Oracles;

/// <summary>The words of a random corpus: some by Zipf's law, some at chosen places.</summary>
/// <remarks>They have few letters, so that prefixes, wildcards and misspellings find many of them.</remarks>
internal sealed class CorpusWords
{
    public const string StopWord = "the";

    private readonly double[] _cumulated;

    public CorpusWords(CorpusShape shape)
    {
        var random = new Random(shape.Seed + 1);
        var words = new HashSet<string> { "река", "вода" };
        while (words.Count < shape.Words)
        {
            words.Add(Word(random, random.Next(1, 4)));
        }

        Common = [.. words.Order(StringComparer.Ordinal)];
        random.Shuffle(Common);
        Planted = [.. Enumerable.Range(0, CorpusPlaces.Count).Select(i => $"q{(char)('a' + i)}k")];
        _cumulated = new double[Common.Length];
        double sum = 0;
        for (int i = 0; i < _cumulated.Length; i++)
        {
            _cumulated[i] = sum += Math.Pow(i + 1, -shape.ZipfExponent);
        }
    }

    /// <summary>The words by falling frequency.</summary>
    public string[] Common { get; }

    /// <summary>The words whose places <see cref="CorpusPlaces"/> decides.</summary>
    public string[] Planted { get; }

    /// <summary>A word of running text.</summary>
    public string Draw(Random random)
    {
        int place = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return Common[Math.Min(place < 0 ? ~place : place, Common.Length - 1)];
    }

    private static string Word(Random random, int syllables)
    {
        Span<char> word = stackalloc char[(2 * syllables) + 1];
        for (int i = 0; i < word.Length; i++)
        {
            word[i] = i % 2 == 0 ? "bdkmtg"[random.Next(6)] : "aou"[random.Next(3)];
        }

        return new(word);
    }
}
