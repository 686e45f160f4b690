using Microsoft.Net.Http.Headers;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Page;

/// <summary>Shows what goes wrong outside the pages themselves as a page, to people in a browser.</summary>
internal static class ProblemPage
{
    private static readonly string[] ForPrograms = ["/v1", "/openapi", "/health", "/metrics"];

    private static readonly PageError HowToGiveAKey = new(
        null, "Load this page again to be asked for a name and a password: the password is the key, the name any.");

    /// <summary>Whether a page is asked for: <c>Accept</c> names HTML, and prefers no JSON.</summary>
    public static bool IsAskedFor(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var accepted = request.GetTypedHeaders().Accept;
        double html = Quality(accepted, type => type == "text/html");
        return html > 0 && html >= Quality(accepted, type => type.EndsWith("json", StringComparison.Ordinal))
            && !Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path));
    }

    /// <summary>Answers with the problem in the form that is asked for.</summary>
    public static Task AnswerAsync(HttpContext context, Problem problem)
    {
        if (!IsAskedFor(context.Request))
        {
            return problem.ExecuteAsync(context);
        }

        PageHeaders.Add(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-store";
        PageError[] details = problem.Status == StatusCodes.Status401Unauthorized
            ? [new(null, problem.Detail), HowToGiveAKey] : [new(null, problem.Detail)];

        // What was searched for stays in its field, ready to be asked again.
        string text = context.Request.Query["q"].ToString();
        return PageResult.Error(problem.Status, Heading(problem.Status), details, text).ExecuteAsync(context);
    }

    private static string Heading(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "A key is needed",
        StatusCodes.Status403Forbidden => "This key does not reach so far",
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status429TooManyRequests => "Too many requests",
        >= StatusCodes.Status500InternalServerError => "The server cannot answer now",
        _ => "This cannot be answered",
    };

    private static double Quality(IList<MediaTypeHeaderValue> accepted, Predicate<string> isWanted) => accepted
        .Where(type => isWanted(type.MediaType.ToString().ToLowerInvariant()))
        .Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
}
