using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Host.Serving;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Feeds;

/// <summary>Searches as feeds: <c>/v1/search.atom</c>, <c>.rss</c> and <c>.json</c>, newest first.</summary>
internal sealed class FeedEndpoints(
    INewsIndex index, SearchRunner runner, NewsVocabulary vocabulary, TimeProvider clock)
{
    /// <summary>The path without the form.</summary>
    public const string Path = "/v1/search.";

    /// <summary>The search as Atom.</summary>
    public Task<IResult> AtomAsync(HttpContext context) =>
        AnswerAsync(context, "atom", AtomFeed.ContentType, AtomFeed.Write);

    /// <summary>The search as RSS 2.0.</summary>
    public Task<IResult> RssAsync(HttpContext context) =>
        AnswerAsync(context, "rss", RssFeed.ContentType, RssFeed.Write);

    /// <summary>The search as JSON Feed.</summary>
    public Task<IResult> JsonAsync(HttpContext context) =>
        AnswerAsync(context, "json", JsonFeed.ContentType, JsonFeed.Write);

    private async Task<IResult> AnswerAsync(
        HttpContext context, string form, string contentType, Func<Feed, byte[]> write)
    {
        var parameters = RequestParameters.OfAddress(context.Request);
        var (request, errors) = SearchRequestReader.Read(parameters, index.FacetFields, clock.GetUtcNow());
        if (request is null)
        {
            return Problem.BadRequest(errors);
        }

        // A feed is read from its newest entry on, whatever order the page had that it was made from.
        request = request with
        {
            Parameters = [.. parameters.Where(p => p.Key != "sort"), new("sort", "newest")],
            Options = request.Options with
            {
                Sort = SortOrder.Newest,
                FacetFields = [],
                Timeline = TimelineInterval.None,
            },
        };
        var (results, problem, tag) = await runner.RunUnlessKnownAsync(request, "feed", context);
        if (problem is not null)
        {
            return problem;
        }

        if (results is null)
        {
            return new NotModified(tag);
        }

        string origin = $"{context.Request.Scheme}://{context.Request.Host}";
        var feed = new FeedBuilder(origin, Path + form, vocabulary).Build(request, results);
        context.Response.Tagged(tag);
        context.Response.Headers.Typed();
        return Results.Bytes(write(feed), contentType + "; charset=utf-8");
    }
}
