using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Vocabularies;

public class NewsVocabularyTests
{
    private static readonly NewsVocabulary Default = NewsVocabulary.Default;

    [Theory]
    [InlineData("country", "BY", "BY")]
    [InlineData("country", "by", "BY")]
    [InlineData("country", "belarus", "BY")]
    [InlineData("country", "Belarusian", "BY")]
    [InlineData("country", "cote divoire", "CI")]
    [InlineData("country", "Côte d’Ivoire", "CI")]
    [InlineData("country", "TURKIYE", "TR")]
    [InlineData("country", "u.s.", "US")]
    [InlineData("country", "KSA", "SA")]
    [InlineData("country", "PRC", "CN")]
    [InlineData("country", "PAK", "PK")]
    [InlineData("country", "IN", "IN")]
    [InlineData("country", "Kosovo", "XK")]
    [InlineData("sector", "Textile", "textiles")]
    [InlineData("sector", "IT", "technology")]
    [InlineData("source", "arabnews", "Arab News")]
    [InlineData("source", "URDUPOINT", "UrduPoint")]
    [InlineData("minister", "Muhammad Shehbaz Sharif", "Shehbaz Sharif")]
    [InlineData("minister", "PM Shehbaz", "Shehbaz Sharif")]
    [InlineData("minister", "Mohammad Ishaq Dar", "Ishaq Dar")]
    [InlineData("minister", "Bilal Azhar Kiyani", "Bilal Azhar Kayani")]
    [InlineData("minister", "Viktor Orban", "Viktor Orbán")]
    public void A_key_or_an_alias_resolves_whatever_its_case_accents_spaces_and_punctuation(
        string field, string text, string key) => Assert.Equal(key, Default.Resolve(field, text));

    [Theory]
    [InlineData("country", "Minsk")]
    [InlineData("country", "Atlantis")]
    [InlineData("country", "")]
    [InlineData("country", "!!!")]
    [InlineData("organisation", "UNOPS")]
    public void What_is_unknown_resolves_to_null(string field, string text) =>
        Assert.Null(Default.Resolve(field, text));

    [Fact]
    public void A_text_of_any_length_resolves_without_being_folded_whole() =>
        Assert.Null(Default.Resolve("country", new string('a', 10_000_000)));

    [Theory]
    [InlineData("country", "BY", "Belarus")]
    [InlineData("country", "GB", "United Kingdom")]
    [InlineData("sector", "textiles", "textiles")]
    [InlineData("organisation", "UNOPS", "UNOPS")]
    public void A_label_is_what_people_read(string field, string key, string label) =>
        Assert.Equal(label, Default.Label(field, key));

    [Fact]
    public void Every_ISO_3166_entry_and_Kosovo_have_a_label() =>
        // 249 entries of ISO 3166-1, and XK.
        Assert.Equal(250, Default.Keys("country").Count(key => Default.Label("country", key) != key));

    [Fact]
    public void No_two_countries_share_a_label() =>
        Assert.Equal(250, Default.Keys("country").Select(key => Default.Label("country", key)).Distinct().Count());

    [Fact]
    public void Every_label_resolves_to_its_key() =>
        Assert.All(Default.Keys("country"), key =>
            Assert.Equal(key, Default.Resolve("country", Default.Label("country", key))));

    [Fact]
    public void The_sectors_are_the_28_tags() => Assert.Equal(28, Default.Keys("sector").Count);

    [Theory]
    [InlineData("country", "beларus", null)]
    [InlineData("country", "belarrus", "BY")]
    [InlineData("country", "pakstan", "PK")]
    [InlineData("sector", "textils", "textiles")]
    [InlineData("sector", "xyzzyxyzzy", null)]
    [InlineData("organisation", "UNOPZ", "UNOPS")]
    [InlineData("country", "trd", null)]
    [InlineData("country", "one", null)]
    [InlineData("country", "omn", "OM")]
    public void The_nearest_value_is_a_few_letters_away(string field, string text, string? nearest) =>
        Assert.Equal(nearest, Default.Nearest(field, text, ["UNOPS", "UNHCR"]));

    [Fact]
    public void The_nearest_value_of_several_equally_near_ones_is_the_first_in_order() =>
        Assert.Equal("UNAB", Default.Nearest("organisation", "unax", ["UNAC", "UNAB", "UNAD"]));
}
