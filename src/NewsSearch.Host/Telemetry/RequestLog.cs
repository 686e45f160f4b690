using System.Diagnostics;

namespace NewsSearch.Host.Telemetry;

/// <summary>Times every request, and logs it: route, status and time, never what was searched for.</summary>
internal sealed partial class RequestLog(RequestDelegate next, HostMeter meter, ILoggerFactory loggers)
{
    private readonly ILogger _log = loggers.CreateLogger("NewsSearch.Host.Requests");

    /// <summary>Passes a request on and notes how it was answered.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        long start = Stopwatch.GetTimestamp();
        string method = Known(context.Request.Method);
        try
        {
            await next(context);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(start);

            // The route, not the path: paths hold ids, and anybody can ask for endlessly many.
            string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched";
            meter.Answered(route, method, context.Response.StatusCode, took);
            LogAnswer(_log, method, route, context.Response.StatusCode, took.TotalMilliseconds);
        }
    }

    private static string Known(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "OPTIONS" or "PATCH" ? method : "other";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} answered {Status} in {ElapsedMs} ms")]
    private static partial void LogAnswer(ILogger log, string method, string route, int status, double elapsedMs);
}
