using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Vocabularies;

public sealed class VocabularyEntryTests
{
    [Fact]
    public void An_entry_says_what_a_line_of_a_file_says()
    {
        var vocabulary = NewsVocabulary.Default.With(
            new VocabularyEntry("country", "PK") { Names = ["Land of the Pure"] },
            new VocabularyEntry("source", "Harbour Post") { Aliases = ["harbourpost.example"] });
        Assert.Equal("PK", vocabulary.Resolve("country", "land of the pure"));
        Assert.Equal("Pakistan", vocabulary.Label("country", "PK"));
        Assert.Equal("Harbour Post", vocabulary.Resolve("source", "harbourpost.example"));
        var item = NewsExtractor.Fill(
            new NewsItem { Id = "1", Body = "In the Land of the Pure." }, options: new() { Vocabulary = vocabulary });
        Assert.Equal("PK", Assert.Single(item.Countries!).Code);
    }

    [Theory]
    [InlineData("countries", "PK", "called country")]
    [InlineData("a b", "PK", "no name for a field")]
    [InlineData("", "PK", "no name for a field")]
    [InlineData("ship", "", "no letter or digit")]
    [InlineData("ship", "-", "stands for no value")]
    public void An_entry_that_cannot_be_one_is_refused_with_the_reason(string field, string key, string reason)
    {
        var e = Assert.Throws<ArgumentException>(() => NewsVocabulary.Default.With(new VocabularyEntry(field, key)));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_say_nothing_and_kinds_that_a_field_does_not_have_are_refused()
    {
        var names = new VocabularyEntry("ship", "Cod") { Names = ["!"] };
        Assert.Contains("'!'", Refused(names), StringComparison.Ordinal);
        var kind = new VocabularyEntry("sector", "trade") { Not = ["trade wind"] };
        Assert.Contains("kind not", Refused(kind), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_more_than_256_bytes_is_refused() => Assert.Contains(
        "256 bytes", Refused(new VocabularyEntry("ship", new string('ä', 129))), StringComparison.Ordinal);

    private static string Refused(VocabularyEntry entry) =>
        Assert.Throws<ArgumentException>(() => NewsVocabulary.Default.With(entry)).Message;
}
