using NewsSearch.Host.Page;

namespace NewsSearch.Host.Problems;

/// <summary>Answers in one form for everything that goes wrong outside the endpoints themselves.</summary>
internal static partial class ErrorAnswers
{
    /// <summary>Answers exceptions, and statuses without a body such as 404 and 405.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseStatusCodePages(static pages =>
            ProblemPage.AnswerAsync(pages.HttpContext, OfStatus(pages.HttpContext)));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
            {
                // Whatever it was, the client gets a problem and the log gets the rest.
                var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("NewsSearch.Host");
                var problem = OfException(e);
                if (problem.Status >= StatusCodes.Status500InternalServerError)
                {
                    LogFailure(log, e, context.Request.Method, context.Request.Path);
                }

                context.Response.Clear();
                await ProblemPage.AnswerAsync(context, problem);
            }
        });
    }

    private static Problem OfException(Exception error) => error switch
    {
        InvalidEncodingException bad => new Problem(bad.StatusCode, "invalid-encoding", bad.Message),
        BadHttpRequestException bad => new Problem(bad.StatusCode, Code(bad.StatusCode), bad.Message),
        CorruptIndexException corrupt => new Problem(
            StatusCodes.Status500InternalServerError, "corrupt-index", corrupt.Message),
        IOException io => new Problem(
            StatusCodes.Status503ServiceUnavailable, "index-unavailable", $"The index cannot be used: {io.Message}"),
        OperationCanceledException or ObjectDisposedException => new Problem(
            StatusCodes.Status503ServiceUnavailable, "stopping", "The server is stopping."),
        _ => new Problem(StatusCodes.Status500InternalServerError, "internal-error",
            "Something went wrong in the server; its log says what."),
    };

    private static Problem OfStatus(HttpContext context)
    {
        int status = context.Response.StatusCode;
        string detail = status switch
        {
            StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{context.Request.Method} is not allowed at {context.Request.Path}; "
                + $"allowed: {string.Join(", ", context.Response.Headers.Allow.ToArray())}.",
            _ => "The request cannot be answered.",
        };
        return new Problem(status, Code(status), detail);
    }

    private static string Code(int status) => status switch
    {
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status408RequestTimeout => "request-timeout",
        StatusCodes.Status413PayloadTooLarge => "body-too-large",
        StatusCodes.Status429TooManyRequests => "rate-limit",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "headers-too-large",
        StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
        _ => "bad-request",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFailure(ILogger log, Exception error, string method, string path);
}
