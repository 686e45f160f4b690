using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Search;

/// <summary>Turns what the library refuses into an answer that names the parameter.</summary>
internal static class ArgumentProblem
{
    /// <summary>The answer to an option that the library does not take.</summary>
    public static Problem Of(ArgumentException error, SearchRequest request)
    {
        string? parameter = error.ParamName is { Length: > 0 } name ? Parameter(name) : null;
        if (parameter is null or "options")
        {
            parameter = request.Options.Cursor is not null ? "cursor"
                : request.Options.Timeline != TimelineInterval.None ? "timeline" : null;
        }

        string detail = error.Message.Split(" (Parameter '", 2)[0];
        return Problem.BadRequest(parameter == "cursor" ? "invalid-cursor" : "out-of-range", parameter, detail);
    }

    /// <summary>Options are named like parameters, but for a few.</summary>
    private static string Parameter(string option) => option[(option.LastIndexOf('.') + 1)..] switch
    {
        "Take" => "size",
        "Skip" => "page",
        "Published" => "from",
        "FacetFields" => "facets",
        "TimeZone" => "tz",
        "query" => "q",
        var name => char.ToLowerInvariant(name[0]) + name[1..],
    };
}
