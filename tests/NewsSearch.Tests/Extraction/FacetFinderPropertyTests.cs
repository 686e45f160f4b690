using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Extraction;
using NewsSearch.Tests.Analysis;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Extraction;

public class FacetFinderPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60);
    private static readonly CountryFinder Countries = new(NewsVocabulary.Default);
    private static readonly SectorTagger Sectors = new(NewsVocabulary.Default);

    private static readonly string[] Words =
    [
        "Jordan", "Georgia", "US", "U.S.", "us", "New", "Jersey", "the", "Finn", "Michael", "Turkey", "C\u00F4te",
        "d'Ivoire", "South", "Korea", "Atlanta", "Tbilisi", "wheat", "court", "prime", "minister", "WHO", "'s", ".",
        ",", "-", "\n", " ", "\u00AD", "\uD800",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        NastyText.Any.Generator,
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)),
        Gen.Elements(Words).ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void Mentions_of_countries_lie_in_the_text_that_they_name() => Prop.ForAll(Texts, Texts, (title, body) =>
    {
        foreach (var mention in Countries.Find(title, body, title))
        {
            string text = mention.In == "title" ? title : body;
            Assert.InRange(mention.Start, 0, text.Length);
            Assert.InRange(mention.Length, mention.By == "dateline" ? 0 : 1, text.Length - mention.Start);
            Assert.NotEqual(mention.Value, NewsVocabulary.Default.Label("country", mention.Value));
        }
    }).Check(Thorough);

    [Fact]
    public void Sectors_are_at_most_five_and_their_phrases_lie_in_it() => Prop.ForAll(Texts, Texts, (title, body) =>
    {
        var tags = Sectors.Tag(title, body);
        Assert.InRange(tags.Count, 0, 5);
        foreach (var phrase in tags.SelectMany(tag => tag.Phrases))
        {
            string text = phrase.In == "title" ? title : body;
            Assert.InRange(phrase.Start, 0, text.Length);
            Assert.InRange(phrase.Length, 1, text.Length - phrase.Start);
        }
    }).Check(Thorough);

    [Fact]
    public void The_same_text_gives_the_same_answer_from_several_threads()
    {
        string[] texts = [.. Gen.Sample(Texts.Generator, 200, 30)];
        string[] once = [.. texts.Select(Answer)];
        string[] again = [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Answer)];
        Assert.Equal(once, again);
    }

    private static string Answer(string text) =>
        string.Join(' ', Countries.Find(text, text, null))
            + string.Join(' ', Sectors.Tag(text, text).Select(tag => tag.Sector));
}
