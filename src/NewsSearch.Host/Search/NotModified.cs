using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Search;

/// <summary>The answer to a client that has the answer already.</summary>
internal sealed class NotModified(string tag) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        httpContext.Response.Tagged(tag);
        return Task.CompletedTask;
    }
}
