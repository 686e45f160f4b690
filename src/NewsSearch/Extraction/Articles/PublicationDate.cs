using NewsSearch.Extraction.Dates;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>When an article was published and updated, and which line said so.</summary>
/// <param name="Published">The date of publication, or null where no line tells it.</param>
/// <param name="Provenance">The kind of line that told it.</param>
/// <param name="Updated">The date of the last change.</param>
internal readonly record struct PublicationDate(NewsDate? Published, DateProvenance Provenance, NewsDate? Updated)
{
    /// <summary>Weighs what the lines of an article say.</summary>
    /// <remarks>
    /// Metadata counts before the line of publication, that before a header, that before the dateline; a line of update
    /// counts if there is nothing else. A relative update ("9 sec ago") is the page's, not the story's, and never
    /// dates it.
    /// </remarks>
    /// <param name="article">The article.</param>
    /// <param name="context">What the caller knows.</param>
    /// <param name="country">The country of the dateline, for zones that mean several offsets.</param>
    public static PublicationDate Of(ArticleText article, ExtractionContext context, string? country)
    {
        var updated = Updates(article, context, country);
        PublicationDate? best = null;
        foreach (var (date, provenance) in Candidates(article))
        {
            if (DateResolver.Resolve(date, context, country) is not { } published)
            {
                continue;
            }

            best ??= new(published, date.Ago.HasValue ? DateProvenance.Relative : provenance, updated);
            // Of two lines of one kind and day the one with the time of day says more.
            if (best is { Published: { Precision: DatePrecision.Day } day }
                && published.Precision == DatePrecision.Minute
                && provenance == best.Value.Provenance && published.Day == day.Day)
            {
                best = best.Value with { Published = published };
            }
        }

        if (best is { } found)
        {
            return found;
        }

        return updated is { } only && !IsRelative(article)
            ? new(only, DateProvenance.Byline, updated)
            : new(null, DateProvenance.None, updated);
    }

    private static IEnumerable<(ScannedDate Date, DateProvenance Provenance)> Candidates(ArticleText article)
    {
        foreach (var header in article.Headers)
        {
            if (header is { Key: HeaderKey.MetadataDate, Date: { } date })
            {
                yield return (date, DateProvenance.Metadata);
            }
        }

        foreach (var byline in article.Bylines)
        {
            if (byline is { Published: { } date, IsBareDate: false, IsDateline: false })
            {
                yield return (date, DateProvenance.Byline);
            }
        }

        foreach (var header in article.Headers)
        {
            if (header is { Key: HeaderKey.Date, Date: { } date })
            {
                yield return (date, DateProvenance.Header);
            }
        }

        foreach (var byline in article.Bylines)
        {
            if (byline is { Published: { } date, IsBareDate: true })
            {
                yield return (date, DateProvenance.Header);
            }
        }

        if (article.Dateline?.Date is { } day)
        {
            yield return (day, DateProvenance.Dateline);
        }

        foreach (var byline in article.Bylines)
        {
            if (byline is { Published: { } date, IsDateline: true })
            {
                yield return (date, DateProvenance.Dateline);
            }
        }
    }

    private static NewsDate? Updates(ArticleText article, ExtractionContext context, string? country)
    {
        foreach (var byline in article.Bylines)
        {
            if (byline.Updated is { } date && DateResolver.Resolve(date, context, country) is { } updated)
            {
                return updated;
            }
        }

        foreach (var header in article.Headers)
        {
            if (header is { Key: HeaderKey.Updated, Date: { } date }
                && DateResolver.Resolve(date, context, country) is { } updated)
            {
                return updated;
            }
        }

        return null;
    }

    private static bool IsRelative(ArticleText article)
    {
        foreach (var byline in article.Bylines)
        {
            if (byline.Updated is { } date)
            {
                return date.Ago.HasValue;
            }
        }

        return false;
    }
}
