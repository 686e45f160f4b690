using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

/// <remarks>
/// Words that show one rule each, after the descriptions of the two algorithms. Whole vocabularies are compared by the
/// checks.
/// </remarks>
public sealed class StemmerTests
{
    [Theory]
    [InlineData("by", "by")]
    [InlineData("caresses", "caress")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("this's", "this")]
    [InlineData("'til", "til")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("sing", "sing")]
    [InlineData("say", "say")]
    [InlineData("cry", "cri")]
    [InlineData("by-product", "by-product")]
    [InlineData("nationalization", "nation")]
    [InlineData("sensational", "sensat")]
    [InlineData("geologist", "geologist")]
    [InlineData("geology", "geolog")]
    [InlineData("quickly", "quick")]
    [InlineData("loyally", "loyal")]
    [InlineData("hopefulness", "hope")]
    [InlineData("talkative", "talkat")]
    [InlineData("adoption", "adopt")]
    [InlineData("opinion", "opinion")]
    [InlineData("controlling", "control")]
    [InlineData("parallel", "parallel")]
    [InlineData("generate", "generat")]
    [InlineData("general", "general")]
    [InlineData("communism", "communism")]
    [InlineData("communication", "communic")]
    [InlineData("arsenal", "arsenal")]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("early", "earli")]
    [InlineData("news", "news")]
    [InlineData("proceeds", "proceed")]
    [InlineData("herrings", "herring")]
    [InlineData("youth", "youth")]
    [InlineData("1990s", "1990s")]
    public void Porter2_follows_its_description(string word, string stem) =>
        Assert.Equal(stem, Stem(word, Porter2Stemmer.Stem));

    [Theory]
    [InlineData("is", "is")]
    [InlineData("ponies", "poni")]
    [InlineData("caress", "caress")]
    [InlineData("feed", "feed")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("conflated", "conflat")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("failing", "fail")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("rational", "ration")]
    [InlineData("conformably", "conform")]
    [InlineData("apology", "apolog")]
    [InlineData("triplicate", "triplic")]
    [InlineData("goodness", "good")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    [InlineData("syzygy", "syzygi")]
    public void Porter_follows_its_description(string word, string stem) =>
        Assert.Equal(stem, Stem(word, PorterStemmer.Stem));

    private delegate int Stemmer(Span<char> word);

    private static string Stem(string word, Stemmer stemmer)
    {
        char[] letters = word.ToCharArray();
        return new string(letters, 0, stemmer(letters));
    }
}
