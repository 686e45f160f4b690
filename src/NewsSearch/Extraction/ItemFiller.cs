using NewsSearch.Extraction.Articles;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction;

/// <summary>Fills in the members that an item does not have.</summary>
internal static class ItemFiller
{
    /// <summary>The item with its members filled; with all of them, its text cleaned as well.</summary>
    public static NewsItem Fill(NewsItem item, ExtractMode mode, ExtractionContext context) =>
        Fill(item, mode, context, []);

    /// <summary>As the other; adds the lines of the body that were left out.</summary>
    public static NewsItem Fill(
        NewsItem item, ExtractMode mode, ExtractionContext context, ICollection<DroppedLine> dropped)
    {
        context = context with { Source = item.Source ?? context.Source };
        string? given = item.Title is { Length: > 0 } title ? CleanTitle(title, context.Source) : null;
        var article = Read(item.Body ?? "", given, context, mode == ExtractMode.All ? dropped : []);
        var read = ItemBuilder.Build(item.Id, article, context);
        var filled = FacetFiller.Fill(Merge(item, read, article, mode), mode, context);
        return ExtractedMembers.Mark(item, filled, mode, context.Vocabulary.VersionNumber);
    }

    private static string CleanTitle(string title, string? source) =>
        SiteSuffix.Strip(TextRepair.Repair(title).Replace('\n', ' ').Trim(), source);

    /// <summary>
    /// A body whose headline is known is one article; without a headline its first lines may hold one.
    /// </summary>
    private static ArticleText Read(
        string body, string? title, ExtractionContext context, ICollection<DroppedLine> dropped)
    {
        string repaired = TextRepair.Repair(body);
        var lines = LineClassifier.Classify(LineReader.Read(repaired, context.DateOrder), context.DateOrder);
        return ArticleReader.ReadBody(lines, title, context, dropped);
    }

    private static NewsItem Merge(NewsItem item, NewsItem read, ArticleText article, ExtractMode mode)
    {
        bool derived = string.IsNullOrEmpty(item.Title) && IsOpen(item.Title, mode) && read.Title is not null;
        bool dated = item.Published is not null || (item.Provenance is not null && mode != ExtractMode.All);
        return item with
        {
            Title = Title(item, read, article, mode, derived),
            TitleDerived = derived || item.TitleDerived,

            // A given text is an answer like any other: it is cleaned only where all is to be extracted.
            Body = item.Body is not null && mode == ExtractMode.All ? article.Body : item.Body,
            Published = dated ? item.Published : read.Published,
            Provenance = dated ? item.Provenance : read.Provenance,
            Updated = item.Updated ?? read.Updated,
            Dateline = Pick(item.Dateline, read.Dateline, mode),
            Source = Pick(item.Source, read.Source, mode),
            Url = Pick(item.Url, read.Url, mode),
            Author = Pick(item.Author, read.Author, mode),
            Language = Pick(item.Language, read.Language, mode),
        };
    }

    private static string? Title(
        NewsItem item, NewsItem read, ArticleText article, ExtractMode mode, bool derived)
    {
        bool stays = !string.IsNullOrEmpty(item.Title) && mode != ExtractMode.All;
        return stays ? item.Title : article.Title ?? (derived ? read.Title : item.Title);
    }

    private static string? Pick(string? given, string? read, ExtractMode mode) =>
        IsOpen(given, mode) ? read ?? given : given;

    /// <summary>An empty answer stays, unless all is to be extracted.</summary>
    private static bool IsOpen(string? given, ExtractMode mode) =>
        given is null || (mode == ExtractMode.All && given.Length == 0);
}
