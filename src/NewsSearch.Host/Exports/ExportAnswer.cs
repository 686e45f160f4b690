using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Exports;

/// <summary>Sends a whole result as it is read.</summary>
internal sealed partial class ExportAnswer(ExportPages pages, IExportWriter writer, string tag) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var stop = httpContext.RequestAborted;
        response.ContentType = writer.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{writer.FileName}\"";
        response.Tagged(tag);
        response.Headers.Typed();
        writer.Begin(response.BodyWriter);
        while (true)
        {
            foreach (var hit in pages.Results.Hits)
            {
                writer.Write(response.BodyWriter, hit);
                if (response.BodyWriter.UnflushedBytes > 1 << 16)
                {
                    // Waits for the client: nothing piles up here, however long the result is.
                    await response.BodyWriter.FlushAsync(stop);
                }
            }

            await response.BodyWriter.FlushAsync(stop);
            if (!pages.HasNext)
            {
                return;
            }

            if (await pages.NextAsync(stop) is { } problem)
            {
                // The status is sent. Only a broken connection tells the client that this is not all.
                var log = httpContext.RequestServices.GetRequiredService<ILoggerFactory>()
                    .CreateLogger("NewsSearch.Host");
                LogBroken(log, problem.Code, problem.Detail);
                httpContext.Abort();
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An export was broken off: {Code}: {Detail}")]
    private static partial void LogBroken(ILogger log, string code, string detail);
}
