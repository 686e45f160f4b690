using NewsSearch.Extraction;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Extraction;

public class SectorTaggerTests
{
    private static readonly SectorTagger Tagger = new(NewsVocabulary.Default);

    [Theory]
    [InlineData("Cotton growers ask for cheaper fertiliser",
        "Farmers said the wheat and cotton crops had suffered.", "agriculture")]
    [InlineData("Trawlers return", "Fishermen unloaded shrimp and tuna at the fish harbour.", "fisheries")]
    [InlineData("Loggers leave the hills", "Deforestation slowed after timber permits ended.", "forestry")]
    [InlineData("Bakeries fined", "The food authority sealed a restaurant over adulterated milk.", "food")]
    [InlineData("Yarn prices rise", "Spinning mills and weaving units sell garments and denim abroad.", "textiles")]
    [InlineData("Tractor factory opens",
        "The assembly line of the manufacturer needs machinery and steel.", "manufacturing")]
    [InlineData("Copper found", "Mining of copper ore and lithium starts at the quarry.", "mining")]
    [InlineData("Longer power cuts", "Electricity tariffs and loadshedding rose as LNG ran out.", "energy")]
    [InlineData("Dam fills", "The reservoir's spillways opened; canals carry irrigation water.", "water")]
    [InlineData("Flyover finished",
        "Construction of the housing scheme and the underpass is complete.", "infrastructure")]
    [InlineData("Trains late again",
        "Railways said passengers and freight wait at the station and the port.", "transport")]
    [InlineData("Fibre for villages",
        "Broadband internet, software and artificial intelligence come to schools.", "technology")]
    [InlineData("Tariffs halved", "Exporters expect the trade deficit to shrink as imports slow.", "trade")]
    [InlineData("Taxes in the budget", "The IMF asked for revenue; inflation and the policy rate fell.", "finance")]
    [InlineData("Tourists are back", "Hotels and tour operators in the hill station are full.", "tourism")]
    [InlineData("Polio drive begins", "Hospitals report dengue patients; doctors ask for vaccines.", "health")]
    [InlineData("New school year", "Teachers and students return to universities and classrooms.", "education")]
    [InlineData("Minimum wage raised", "Workers and trade unions welcomed the pay of employees.", "labour")]
    [InlineData("Smog over the plain", "Air quality fell; emissions and climate change were blamed.", "environment")]
    [InlineData("Nine militants killed", "Soldiers fought terrorists near the border, the army said.", "security")]
    [InlineData("Bail refused", "The high court judge heard the petition of the lawyer.", "justice")]
    [InlineData("Easter kept in peace",
        "Christians, Sikhs and other minorities met bishops for interfaith harmony.", "minorities")]
    [InlineData("Stipends for widows",
        "Social protection and poverty alleviation for orphans and persons with disabilities.", "welfare")]
    [InlineData("Thousands displaced",
        "Flood victims wait in relief camps; refugees need humanitarian aid.", "humanitarian")]
    [InlineData("Envoys meet",
        "The ambassador and the foreign minister spoke of bilateral relations and a treaty.", "diplomacy")]
    [InlineData("By-election set",
        "The election commission told parliament that voters and political parties agreed.", "governance")]
    [InlineData("Poets read", "The literary festival showed films, paintings and music in the museum.", "culture")]
    [InlineData("Last over decides", "The batter scored as the bowler took a wicket in the T20 tournament.", "sport")]
    public void Each_sector_is_told_from_its_words(string title, string body, string sector) =>
        Assert.Equal(sector, Tagger.Tag(title, body)[0].Sector);

    [Fact]
    public void A_text_of_several_sectors_has_up_to_five_tags_best_first()
    {
        const string Body = "Farmers and fishermen, teachers and doctors, miners and judges, soldiers and tourists, "
            + "exporters and taxpayers met voters.";
        var tags = Tagger.Tag("", Body);
        Assert.Equal(5, tags.Count);
        Assert.Equal(tags.Select(tag => tag.Score).OrderDescending(), tags.Select(tag => tag.Score));
    }

    [Fact]
    public void Each_tag_shows_the_phrases_that_speak_for_it_heaviest_first()
    {
        const string Body = "The wheat harvest of the farmer; wheat again.";
        var tag = Assert.Single(Tagger.Tag("Wheat", Body));
        Assert.Equal("agriculture", tag.Sector);
        Assert.Equal(
            ["title Wheat", "body harvest", "body farmer"],
            tag.Phrases.Select(p => $"{p.In} {(p.In == "title" ? "Wheat" : Body).Substring(p.Start, p.Length)}"));
        Assert.Equal(
            new Mention("sector", "agriculture", "title", 0, 5, "phrase"),
            tag.Phrases[0].ToMention("agriculture"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Yes and no.")]
    public void A_text_without_evidence_has_no_tags(string title, string body) => Assert.Empty(Tagger.Tag(title, body));

    [Fact]
    public void A_word_in_capitals_may_mean_something_else()
    {
        Assert.Contains(Tagger.Tag("", "The WHO said more; a WHO envoy and the AIDS office agreed."),
            t => t.Sector == "health");
        Assert.DoesNotContain(Tagger.Tag("", "Those who said more, and who aids whom."), t => t.Sector == "health");
    }

    [Fact]
    public void A_longer_phrase_takes_the_place_of_the_words_in_it()
    {
        Assert.NotEmpty(Tagger.Describe("", "the release of film"));
        Assert.Empty(Tagger.Describe("", "a press release"));
    }

    [Fact]
    public void The_title_counts_more_than_the_text()
    {
        Assert.Equal(["mining", "agriculture"], Tagger.Describe("Miners", "Farmers.").Select(each => each.Key));
        Assert.Equal(["agriculture", "mining"], Tagger.Describe("Farmers", "Miners.").Select(each => each.Key));
    }

    [Fact]
    public void A_word_repeated_a_million_times_does_no_harm() =>
        Assert.Equal("agriculture", Tagger.Tag("", string.Concat(Enumerable.Repeat("wheat ", 1_000_000)))[0].Sector);

    [Fact]
    public void A_file_of_the_users_own_adds_terms_and_sectors()
    {
        string path = Path.GetTempFileName() + ".tsv";
        File.WriteAllText(path, "term\tweight\tsector\nquidditch\t9\twizardry\nbroom\t-9\tsport\n");
        try
        {
            var vocabulary = NewsVocabulary.Default.Extend(path);
            var tags = new SectorTagger(vocabulary).Tag("Quidditch", "Brooms.");
            Assert.Equal("wizardry", Assert.Single(tags).Sector);
            Assert.Equal("wizardry", vocabulary.Resolve("sector", "Wizardry"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
