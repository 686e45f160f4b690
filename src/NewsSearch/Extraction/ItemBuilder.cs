using NewsSearch.Extraction.Articles;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction;

/// <summary>Makes an item of an article of a raw text.</summary>
internal static class ItemBuilder
{
    /// <summary>The item, with every member that extraction knows answered.</summary>
    public static NewsItem Build(string id, ArticleText article, ExtractionContext context)
    {
        string? country = FacetFiller.CountryOf(article.Dateline?.Place, context.Vocabulary);
        var date = PublicationDate.Of(article, context, country);
        string? title = article.Title ?? DerivedTitle.From(article.Body, article.StoryStart);
        return new NewsItem
        {
            Id = id,
            Title = title,
            TitleDerived = article.Title is null && title is not null,
            Body = article.Body,
            Published = date.Published,
            Provenance = date.Provenance,
            Updated = date.Updated,
            Dateline = article.Dateline?.Place ?? Header(article, HeaderKey.Dateline),
            Source = context.Source ?? Source(article),
            Url = Header(article, HeaderKey.Url),
            Author = Author(article),
            Language = Header(article, HeaderKey.Language),
        };
    }

    private static string? Source(ArticleText article)
    {
        if (Header(article, HeaderKey.Source) is { } source)
        {
            return source;
        }

        foreach (var byline in article.Bylines)
        {
            if (byline.Outlet is { } outlet)
            {
                return outlet;
            }
        }

        return article.Dateline?.Agency;
    }

    private static string? Author(ArticleText article)
    {
        if (Header(article, HeaderKey.Author) is { } author)
        {
            return author;
        }

        string? desk = null;
        foreach (var byline in article.Bylines)
        {
            if (byline.Author is { } name)
            {
                if (!BylineWordsTable.IsNewsroom(name))
                {
                    return name;
                }

                desk ??= name;
            }
        }

        return desk ?? article.Dateline?.Desk;
    }

    private static string? Header(ArticleText article, HeaderKey key)
    {
        foreach (var header in article.Headers)
        {
            if (header.Key == key)
            {
                return header.Value;
            }
        }

        return null;
    }
}
