using NewsSearch.Extraction.Articles;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction;

/// <summary>Makes an item of an article of a raw text.</summary>
internal static class ItemBuilder
{
    /// <summary>The item, with every member that extraction knows answered.</summary>
    public static NewsItem Build(string id, ArticleText article, ExtractionContext context)
    {
        string? place = article.Dateline?.Place ?? Place(article, context) ?? Header(article, HeaderKey.Dateline);
        string? country = FacetFiller.CountryOf(place, context.Vocabulary);
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
            Dateline = place,
            Source = context.Source ?? Source(article),
            Url = Header(article, HeaderKey.Url),
            Author = Author(article, place),
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

    /// <summary>
    /// The place on a line of publication, where it is a city; otherwise it may be a name in capitals.
    /// </summary>
    private static string? Place(ArticleText article, ExtractionContext context)
    {
        foreach (var byline in article.Bylines)
        {
            if (byline.Place is { } place
                && (byline.IsDateline || FacetFiller.CountryOf(place, context.Vocabulary) is not null))
            {
                return place;
            }
        }

        return null;
    }

    private static string? Author(ArticleText article, string? place)
    {
        if (Header(article, HeaderKey.Author) is { } author)
        {
            return author;
        }

        string? desk = null;
        foreach (var byline in article.Bylines)
        {
            if (byline.Author is { } name && name != place)
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
