using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Exports;

/// <summary>Whole results of searches: <c>/v1/search.csv</c> and <c>/v1/search.ndjson</c>.</summary>
internal sealed class ExportEndpoints(
    INewsIndex index, SearchRunner runner, NewsVocabulary vocabulary, TimeProvider clock)
{
    private static readonly string[] Places = ["page", "cursor"];
    private static readonly string[] Marks = ["titleHtml", "titleSpans", "snippets"];

    /// <summary>The search as a table.</summary>
    public Task<IResult> CsvAsync(HttpContext context) => AnswerAsync(context, ExportFormat.Csv);

    /// <summary>The search as lines of JSON.</summary>
    public Task<IResult> NdjsonAsync(HttpContext context) => AnswerAsync(context, ExportFormat.Ndjson);

    private async Task<IResult> AnswerAsync(HttpContext context, ExportFormat format)
    {
        var parameters = RequestParameters.OfAddress(context.Request);
        var (request, errors) = SearchRequestReader.Read(
            parameters, index.FacetFields, clock.GetUtcNow(), refused: Places);
        if (request is null)
        {
            return Problem.BadRequest(errors);
        }

        if (Places.FirstOrDefault(name => parameters.Exists(p => p.Key == name && p.Value != "")) is { } paging)
        {
            return Problem.BadRequest("conflicting-parameters", paging,
                $"An export gives the whole result from its beginning; {paging} is for /v1/search.");
        }

        bool marks = request.Fields?.Intersect(Marks).Any() ?? false;
        var options = request.Options;
        request = request with
        {
            Options = options with
            {
                FacetFields = [],
                Timeline = TimelineInterval.None,
                Highlight = marks ? options.Highlight : HighlightMode.None,
                Snippets = marks ? options.Snippets : 0,
                Total = TotalMode.None,
            },
        };
        long most = parameters.Exists(p => p.Key == "size" && p.Value != "") ? options.Take : long.MaxValue;
        var pages = new ExportPages(request, runner, most);

        // The first page tells what is wrong with the search before anything is sent.
        if (await pages.NextAsync(context.RequestAborted) is { } problem)
        {
            return problem;
        }

        string tag = SearchTag.Of(request, pages.Results.Generation, pages.Results.PeopleVersion, pages.Results.Now);
        IExportWriter writer = format == ExportFormat.Csv
            ? new CsvExport(request, index.FacetFields)
            : new NdjsonExport(request, vocabulary);
        return SearchTag.IsKnown(context.Request, tag)
            ? new NotModified(tag)
            : new ExportAnswer(pages, writer, tag);
    }
}
