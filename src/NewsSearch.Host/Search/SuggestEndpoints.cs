using System.Diagnostics;
using NewsSearch.Host.Items;
using NewsSearch.Host.Problems;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Search;

/// <summary>Help while typing and reading: <c>/v1/suggest</c> and <c>/v1/items/{id}/similar</c>.</summary>
internal sealed class SuggestEndpoints(
    INewsIndex index, SearchRunner runner, NewsVocabulary vocabulary, TimeProvider clock)
{
    private static readonly SearchParameter Size =
        new("size", "How many completions, 1 to 50; default 10.") { Range = (1, 50) };

    private static readonly string[] NotOfSimilar = ["q", "cursor"];

    /// <summary>The parameters of completions.</summary>
    public static readonly SearchParameter[] Parameters =
    [
        new("q", "What was typed so far; its end is completed. Of more than 1000 characters nothing is."),
        Size,
    ];

    /// <summary>Completes what somebody is typing.</summary>
    public async Task<IResult> SuggestAsync(HttpContext context)
    {
        var values = new ParameterValues(RequestParameters.OfAddress(context.Request));
        foreach (string name in values.Names.Where(name => name is not ("q" or "size")))
        {
            string nearest = NearestName.Of(name, Parameters.Select(parameter => parameter.Name));
            values.Refuse("unknown-parameter", name, $"There is no parameter {name}. Did you mean {nearest}?");
        }

        string text = values.One("q") ?? "";
        int size = values.Int(Size, 10);
        if (values.Errors.Count > 0)
        {
            return Problem.BadRequest(values.Errors);
        }

        var suggestions = await index.SuggestAsync(text, size, context.RequestAborted);
        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteString("query", text);
            json.WriteStartArray("suggestions");
            foreach (var suggestion in suggestions)
            {
                json.WriteStartObject();
                json.WriteString("text", suggestion.Text);
                json.WriteString("label", suggestion.Label);
                json.WriteString("kind", Words.Of(suggestion.Kind));
                json.WriteNumber("count", suggestion.Count);
                json.WriteString("query", suggestion.Query);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Finds items like one, with the parameters of search.</summary>
    public async Task<IResult> SimilarAsync(HttpContext context, string id)
    {
        const string DefaultSize = "10";
        var given = RequestParameters.OfAddress(context.Request);
        if (given.FirstOrDefault(p => NotOfSimilar.Contains(p.Key)).Key is { } unknown)
        {
            return Problem.BadRequest(
                "unknown-parameter", unknown, $"There is no parameter {unknown} here: the item is the query.");
        }

        List<KeyValuePair<string, string>> parameters = given.Exists(p => p.Key == "size" && p.Value.Length > 0)
            ? given
            : [.. given, new("size", DefaultSize)];
        var (request, errors) = SearchRequestReader.Read(
            parameters, index.FacetFields, clock.GetUtcNow(), refused: NotOfSimilar);
        if (request is null)
        {
            return Problem.BadRequest(errors);
        }

        // There is no cursor of items like one: it goes on by page.
        request = request with
        {
            Parameters = given,
            Path = ItemId.Path + Uri.EscapeDataString(id) + ItemId.Similar,
            Page = request.Page ?? 1,
        };
        long start = Stopwatch.GetTimestamp();
        var (results, problem, tag) = await runner.SimilarUnlessKnownAsync(id, request, context);
        if (problem is not null)
        {
            return problem;
        }

        double tookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return results is null
            ? new NotModified(tag)
            : new JsonAnswer(json => new SearchResponseWriter(json, vocabulary).Write(request, results, tookMs), tag);
    }
}
