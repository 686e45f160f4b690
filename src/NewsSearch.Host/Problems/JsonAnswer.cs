using System.Text.Json;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Problems;

/// <summary>An answer that is written as JSON.</summary>
internal sealed class JsonAnswer(
    Action<Utf8JsonWriter> write, string? tag = null, int status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.Typed();
        if (tag is not null)
        {
            response.Tagged(tag);
        }

        using (var json = new Utf8JsonWriter(response.BodyWriter, JsonForms.Readable))
        {
            write(json);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
