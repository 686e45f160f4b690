using NewsSearch.Tests.Corpus;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Extraction;

public sealed class ReextractTests
{
    private const string Body =
        "OSLO: Norwegian Fisheries Minister Tor Vikstad met the Guild of Netmakers on cod quotas.";

    private static readonly NewsVocabulary Later = NewsVocabulary.Default.With(
        new VocabularyEntry("guild", "Netmakers") { Names = ["Guild of Netmakers"] },
        new VocabularyEntry("minister", "Tor Erik Vikstad") { Aliases = ["Tor Vikstad"] },
        new VocabularyEntry("country", "NO") { Names = ["Netmakers"] },
        new VocabularyEntry("country", "SJ") { Names = ["cod quotas"] });

    [Fact]
    public void What_was_extracted_is_read_anew_and_what_was_given_stays()
    {
        var filled = NewsExtractor.Fill(new NewsItem { Id = "1", Title = "Cod", Body = Body, Sectors = ["sport"] });
        var again = NewsExtractor.Reextract(filled, Later);
        Assert.Equal(["NO", "SJ"], again.Countries!.Select(country => country.Code));
        Assert.Equal(["sport"], again.Sectors);
        Assert.Equal(["Netmakers"], again.Facets!["guild"]);
        Assert.Contains(again.Mentions!, mention => mention is { Field: "guild", Value: "Netmakers", In: "body" });
        Assert.Equal(Later.Version, again.Extracted!.Vocabulary);
        Assert.Equal([.. filled.Extracted!.Members, "facets.guild"], again.Extracted.Members);
        Assert.Equal((filled.Dateline, filled.Published), (again.Dateline, again.Published));
    }

    [Fact]
    public void What_somebody_corrected_stays()
    {
        var filled = NewsExtractor.Fill(new NewsItem { Id = "1", Title = "Cod", Body = Body }) with { Countries = [] };
        Assert.Empty(NewsExtractor.Reextract(filled, Later).Countries!);
    }

    [Fact]
    public void A_field_of_ones_own_that_was_given_stays_and_takes_its_final_form()
    {
        var given = new NewsItem
        {
            Id = "1",
            Body = Body,
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["guild"] = ["guild of netmakers", "Bakers"] },
        };
        var again = NewsExtractor.Reextract(NewsExtractor.Fill(given), Later);
        Assert.Equal(["Netmakers", "Bakers"], again.Facets!["guild"]);
        Assert.DoesNotContain(again.Mentions!, mention => mention.Field == "guild");
        Assert.DoesNotContain("facets.guild", again.Extracted!.Members);
    }

    [Fact]
    public void What_a_vocabulary_no_longer_knows_goes()
    {
        var with = NewsExtractor.Fill(new NewsItem { Id = "1", Body = Body }, options: new() { Vocabulary = Later });
        Assert.NotNull(with.Facets);
        var without = NewsExtractor.Reextract(with);
        Assert.Null(without.Facets);
        Assert.DoesNotContain(without.Mentions!, mention => mention.Field == "guild");
        Assert.Equal(["NO"], without.Countries!.Select(country => country.Code));
    }

    [Fact]
    public void An_item_that_notes_no_extraction_is_filled()
    {
        var item = NewsExtractor.Reextract(new NewsItem { Id = "1", Body = Body, Countries = [] });
        Assert.Empty(item.Countries!);
        Assert.Equal("Tor Vikstad", Assert.Single(item.Ministers!).Name);
    }

    [Fact]
    public void With_the_same_vocabulary_nothing_of_the_corpus_changes()
    {
        int count = 0;
        foreach (string path in Directory.EnumerateFiles(Path.Combine(CorpusFolder.Path, "items", "raw")))
        {
            foreach (var item in RawNews.Parse(File.ReadAllText(path), new() { Id = Path.GetFileName(path) }))
            {
                Assert.Equal(NewsItemJson.ToJson(item), NewsItemJson.ToJson(NewsExtractor.Reextract(item)));
                count++;
            }
        }

        Assert.True(count > 20, $"{count} items");
    }

    [Fact]
    public void There_and_back_again_nothing_of_the_corpus_changes()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(CorpusFolder.Path, "items"), "*.ndjson"))
        {
            foreach (string line in File.ReadLines(path))
            {
                var item = NewsExtractor.Fill(NewsItemJson.Read(line));
                var back = NewsExtractor.Reextract(NewsExtractor.Reextract(item, Later));
                Assert.Equal(NewsItemJson.ToJson(item), NewsItemJson.ToJson(back));
            }
        }
    }
}
