using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

public sealed class JsonLdTests
{
    private const string Article = """
        {
          "@context": "https://schema.org", "@type": "NewsArticle", "@id": "https://p.example/1#article",
          "headline": "Mills &amp; looms reopen", "articleBody": "The looms run again.\nWorkers came back.",
          "datePublished": "2025-05-13T07:11:00+05:00", "dateModified": "2025-05-14",
          "author": [{"@type": "Person", "name": "Amna Rind"}, "Bilal Zai"],
          "publisher": {"@type": "Organization", "name": "Valley Courier"},
          "mainEntityOfPage": {"@id": "https://p.example/1"}, "inLanguage": {"alternateName": "en"},
          "dateline": "FAISALABAD"
        }
        """;

    [Fact]
    public void An_article_becomes_an_item()
    {
        var item = ReadArchive.Of(Article).Item;

        Assert.Equal("https://p.example/1#article", item.Id);
        Assert.Equal("Mills & looms reopen", item.Title);
        Assert.Equal("The looms run again.\nWorkers came back.", item.Body);
        Assert.Equal("2025-05-13T07:11:00+05:00", item.Published.ToString());
        Assert.Equal("2025-05-14", item.Updated.ToString());
        Assert.Equal("Amna Rind, Bilal Zai", item.Author);
        Assert.Equal("Valley Courier", item.Source);
        Assert.Equal("https://p.example/1", item.Url);
        Assert.Equal("en", item.Language);
        Assert.Equal("FAISALABAD", item.Dateline);
    }

    [Fact]
    public void Graphs_and_lists_give_their_articles_in_order_and_references_are_followed()
    {
        var read = ReadArchive.Of("""
            {"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "name": "Site"},
              {"@type": ["Article", "NewsArticle"], "url": "https://p.example/1", "headline": "One",
               "author": {"@id": "#amna"}, "description": "Lead."},
              {"@type": "Person", "@id": "#amna", "name": "Amna Rind"},
              {"@type": "ItemList", "itemListElement": [
                {"@type": "ListItem", "item": {"@type": "ReportageNewsArticle", "headline": "Two"}}]}
            ]}
            """, ArchiveFormat.Auto);

        Assert.Equal(["One", "Two"], read.Items.Select(i => i.Title));
        Assert.Equal("https://p.example/1", read.Items[0].Id);
        Assert.Equal("Amna Rind", read.Items[0].Author);
        Assert.Equal("Lead.", read.Items[0].Body);
        Assert.Equal(["Mills & looms reopen", "Mills & looms reopen"],
            ReadArchive.Of($"[{Article},{Article}]").Items.Select(i => i.Title));
    }

    [Fact]
    public void A_document_without_articles_is_one_problem()
    {
        Assert.Contains("no article", ReadArchive.Of(
            """{"@context": "https://schema.org", "@type": "Person", "name": "x"}""").Problem,
            StringComparison.Ordinal);
        Assert.Contains("neither", ReadArchive.Of(
            """{"@context": "https://schema.org", "@type": "NewsArticle"}""").Problem, StringComparison.Ordinal);
        Assert.Single(ReadArchive.Of(
            "{\"@graph\":" + new string('[', 100_000), ArchiveFormat.Jsonld).Lost);
    }
}
