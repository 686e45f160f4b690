using NewsSearch.Extraction;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Vocabularies;

public class VocabularyDataTests
{
    private static readonly NewsVocabulary Default = NewsVocabulary.Default;

    private static readonly string[] Tags =
    [
        "agriculture", "culture", "diplomacy", "education", "energy", "environment", "finance", "fisheries", "food",
        "forestry", "governance", "health", "humanitarian", "infrastructure", "justice", "labour", "manufacturing",
        "minorities", "mining", "security", "sport", "technology", "textiles", "tourism", "trade", "transport", "water",
        "welfare",
    ];

    [Fact]
    public void The_sectors_are_those_of_the_specification() =>
        Assert.Equal(Tags.Order(StringComparer.Ordinal), Default.Keys("sector").Order(StringComparer.Ordinal));

    [Fact]
    public void Each_sector_has_many_terms() => Assert.All(Tags, tag =>
        Assert.True(Default.SectorTerms.Count(term => term.Sector == tag) > 40, tag));

    [Fact]
    public void No_term_is_given_twice_for_a_sector()
    {
        var lexicon = new WordLexicon(singular: true);
        var keys = Default.SectorTerms.Select(term =>
        {
            var words = lexicon.Number(term.Text, out bool inCapitals);
            return $"{string.Join(' ', words.Select(word => word.Id))} {inCapitals} {term.Sector}";
        });
        Assert.Empty(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void No_name_or_abbreviation_stands_for_two_countries() => Assert.Empty(
        Default.CountryTerms
            .Where(term => term.Code != "-" && term.Kind is NameKind.Label or NameKind.Name or NameKind.Abbreviation)
            .GroupBy(term => NameFolding.Fold(term.Text), term => term.Code)
            .Where(group => group.Distinct().Count() > 1)
            .Select(group => group.Key));

    [Fact]
    public void Every_country_is_found_by_its_label()
    {
        var finder = new CountryFinder(Default);
        Assert.All(Default.Keys("country"), key =>
        {
            string text = $"It was said that {Default.Label("country", key)} had agreed.";
            Assert.Contains(key, finder.Find("", text, null).Select(mention => mention.Value));
        });
    }

    [Fact]
    public void No_two_people_share_a_spelling()
    {
        var spellings = Default.People.SelectMany(person => person.Aliases.Append(person.Name)
            .Select(NameFolding.Fold).Distinct().Select(spelling => (spelling, person.Name)));
        Assert.Empty(spellings.GroupBy(pair => pair.spelling).Where(group => group.Count() > 1).Select(g => g.Key));
    }
}
