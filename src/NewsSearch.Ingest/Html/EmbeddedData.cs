using System.Text.Json;
using NewsSearch.Ingest.Formats.JsonLd;

namespace NewsSearch.Ingest.Html;

/// <summary>Reads the article that a page describes in its scripts, in JSON-LD.</summary>
internal static class EmbeddedData
{
    /// <summary>What the scripts of a page say.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="address">The page's address, to tell its article among several; or null.</param>
    /// <param name="options">How dates are read.</param>
    public static PageFacts Read(PageTree tree, string? address, ExtractionOptions options)
    {
        var graph = new JsonLdGraph(ScriptValues.OfType(tree, "application/ld+json"), lists: false);
        var articles = graph.Articles.Select(Article).OrderByDescending(a => Rank(a, address)).Take(1);

        // What is said of the page as a whole dates its article, too; its name may be the site's.
        var pages = graph.Pages.Take(1).Select(p => Facts(Article(p)) with { Title = null, Id = null, Body = null });
        return articles.Select(Facts).Concat(pages).Aggregate(PageFacts.None, (facts, next) => facts.Or(next));

        JsonLdArticle Article(JsonElement node) => new(node, graph, options);
    }

    private static int Rank(JsonLdArticle article, string? address) =>
        (address is not null && article.Url == address ? 4 : 0)
        + (article.Title is not null ? 2 : 0) + (article.Text is not null ? 1 : 0);

    private static PageFacts Facts(JsonLdArticle article) => new()
    {
        Title = PageFacts.Value(article.Title),
        Published = PageFacts.Known(article.Published),
        Updated = PageFacts.Known(article.Updated),
        Author = PageFacts.Name(article.Author),
        Source = PageFacts.Name(article.Source),
        Id = Uri.TryCreate(article.Id, UriKind.Absolute, out _) ? PageFacts.Value(article.Id) : null,
        Url = PageFacts.Address(article.Url),
        Language = MetaFacts.LanguageTag(article.Language),
        Body = article.Text,
    };
}
