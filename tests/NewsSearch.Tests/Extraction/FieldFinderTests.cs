using NewsSearch.Extraction;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Extraction;

public sealed class FieldFinderTests
{
    private static readonly NewsVocabulary Own = NewsVocabulary.Default.With(
        new VocabularyEntry("organisation", "UNOPS")
        {
            Names = ["United Nations Office for Project Services"],
            Abbreviations = ["UNOPS"],
        },
        new VocabularyEntry("organisation", "World Bank")
        {
            Aliases = ["IBRD"],
            Abbreviations = ["WB"],
            Not = ["World Bank Road"],
        },
        new VocabularyEntry("organisation", "who") { Label = "World Health Organization", Abbreviations = ["WHO"] },
        new VocabularyEntry("province", "PK-PB") { Label = "Punjab", Names = ["Panjab"] },
        new VocabularyEntry("organisation", "Punjab Police"),
        new VocabularyEntry("topic", "joint venture"));

    [Theory]
    [InlineData("The World Bank lends.", "organisation World Bank 4 10 name")]
    [InlineData("THE WORLD BANK LENDS.", "organisation World Bank 4 10 name")]
    [InlineData("The World-Bank's loan", "organisation World Bank 4 10 name")]
    [InlineData("a world bank of ideas", "")]
    [InlineData("Shops on World Bank Road closed.", "")]
    [InlineData("A WB loan", "organisation World Bank 2 2 abbreviation")]
    [InlineData("A wb loan, a Wb loan", "")]
    [InlineData("W.B. lends", "organisation World Bank 0 4 abbreviation")]
    [InlineData("The IBRD lends.", "")]
    [InlineData("WHO said who came.", "organisation who 0 3 abbreviation")]
    [InlineData("the World Health Organization", "organisation who 4 25 name")]
    [InlineData("UNOPS, the United Nations Office for Project Services,",
        "organisation UNOPS 0 5 abbreviation; organisation UNOPS 11 42 name")]
    [InlineData("Punjab Police in Punjab",
        "organisation Punjab Police 0 13 name; province PK-PB 0 6 name; province PK-PB 17 6 name")]
    [InlineData("Joint ventures and a Joint Venture", "topic joint venture 21 13 name")]
    [InlineData("", "")]
    public void Names_are_found_as_they_are_written(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", new FieldFinder(Own).Find("", text).Select(m =>
            $"{m.Field} {m.Value} {m.Start} {m.Length} {m.By}")));

    [Fact]
    public void A_title_has_its_own_offsets_unless_it_is_derived()
    {
        var given = new NewsItem { Id = "1", Title = "UNOPS builds", Body = "In Punjab." };
        var item = NewsExtractor.Fill(given, options: new() { Vocabulary = Own });
        Assert.Contains(item.Mentions!, m => m is { Value: "UNOPS", In: "title", Start: 0, Length: 5 });
        Assert.Equal(["UNOPS"], item.Facets!["organisation"]);
        Assert.Equal(["PK-PB"], item.Facets["province"]);
        Assert.False(item.Facets.ContainsKey("topic"));
        var raw = Assert.Single(RawNews.Parse("UNOPS builds in Punjab, its office said on Tuesday.",
            new() { Vocabulary = Own }));
        Assert.True(raw.TitleDerived);
        Assert.All(raw.Mentions!.Where(m => m.Field == "organisation"), m => Assert.Equal("body", m.In));
    }

    [Fact]
    public void The_last_line_about_a_phrase_counts()
    {
        var again = Own.With(new VocabularyEntry("organisation", "Bank of the World") { Names = ["World Bank"] });
        Assert.Equal("Bank of the World", Assert.Single(new FieldFinder(again).Find("", "World Bank")).Value);
    }

    [Fact]
    public void Values_are_resolved_in_filters_labelled_in_facets_and_known_before_any_item_has_them()
    {
        Assert.Equal("PK-PB", Own.Resolve("province", "punjab"));
        Assert.Equal("Punjab", Own.Label("province", "PK-PB"));
        Assert.Equal(["organisation", "province", "topic"], Own.OwnFields);
    }

    [Fact]
    public void Ten_megabytes_of_one_name_are_read_at_once_and_give_one_value()
    {
        string text = string.Concat(Enumerable.Repeat("World Bank ", 1_000_000));
        var item = NewsExtractor.Fill(
            new NewsItem { Id = "1", Title = "x", Body = text, Countries = [], Ministers = [], Sectors = [] },
            options: new() { Vocabulary = Own });
        Assert.Equal(["World Bank"], item.Facets!["organisation"]);
        Assert.Equal(1_000_000, item.Mentions!.Count(m => m.Field == "organisation"));
    }
}
