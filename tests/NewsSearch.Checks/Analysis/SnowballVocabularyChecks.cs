using NewsSearch.Analysis;

namespace NewsSearch.Checks.Analysis;

/// <summary>The stemmers against the vocabularies that Snowball publishes, from Debian's snowball-data.</summary>
public class SnowballVocabularyChecks
{
    private static readonly string[] Departures = ["bly", "blies", "logy", "logies"];

    private delegate int Stemmer(Span<char> word);

    [Fact]
    public void Porter2_stems_every_word_of_the_English_vocabulary_as_Snowball_does() =>
        Check("english", Porter2Stemmer.Stem);

    /// <remarks>
    /// Lucene and the author's own program depart from the paper, which Snowball follows: they leave words of two
    /// letters alone, and know bli and logi as suffixes. <see cref="LuceneTokenChecks"/> compares these words too.
    /// </remarks>
    [Fact]
    public void Porter_stems_its_vocabulary_as_Snowball_does_but_for_the_departures_of_Lucene() =>
        Check("porter", PorterStemmer.Stem, IsDeparture);

    private static bool IsDeparture(string word) =>
        word.Length <= 2
        || Departures.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static void Check(string algorithm, Stemmer stem, Func<string, bool>? isDeparture = null)
    {
        string folder = DebianData.Path($"snowball/data/{algorithm}", "snowball-data");
        string[] words = File.ReadAllLines(Path.Combine(folder, "voc.txt"));
        string[] expected = File.ReadAllLines(Path.Combine(folder, "output.txt"));
        Assert.Equal(expected.Length, words.Length);
        Assert.True(words.Length > 20_000);
        var differences = new List<string>();
        for (int i = 0; i < words.Length; i++)
        {
            char[] word = words[i].ToCharArray();
            string actual = new(word, 0, stem(word));
            if (actual != expected[i] && isDeparture?.Invoke(words[i]) != true)
            {
                differences.Add($"{words[i]}: {actual} instead of {expected[i]}");
            }
        }

        DifferenceReport.AssertNone(differences, words.Length);
    }
}
