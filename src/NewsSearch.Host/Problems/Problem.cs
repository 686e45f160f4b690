using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsSearch.Host.Problems;

/// <summary>An error answer in the form of RFC 9457, with a code for programs.</summary>
internal sealed record Problem(int Status, string Code, string Detail) : IResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>What is wrong one by one.</summary>
    public IReadOnlyList<RequestError> Errors { get; init; } = [];

    /// <summary>Whether errors are about members of a JSON body, which are named by pointers.</summary>
    public bool InBody { get; init; }

    /// <summary>The answer to parameters that cannot be taken.</summary>
    public static Problem BadRequest(IReadOnlyList<RequestError> errors, bool inBody = false) =>
        new(StatusCodes.Status400BadRequest, errors[0].Code, errors[0].Detail) { Errors = errors, InBody = inBody };

    /// <summary>The answer to one parameter that cannot be taken.</summary>
    public static Problem BadRequest(string code, string? parameter, string detail) =>
        BadRequest([new RequestError(code, parameter, detail)]);

    /// <summary>The answer to an item that cannot be taken.</summary>
    public static Problem Unprocessable(NewsFormatException error) => new(
        StatusCodes.Status422UnprocessableEntity, "invalid-item", error.Message)
    {
        Errors = [new RequestError("invalid-item", error.Member, error.Reason, (int?)(error.Column - 1))],
        InBody = true,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        using (var json = new Utf8JsonWriter(response.BodyWriter, JsonForms.Readable))
        {
            Write(json);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    /// <summary>Writes the problem as an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", ReasonPhrases.GetReasonPhrase(Status));
        json.WriteNumber("status", Status);
        json.WriteString("code", Code);
        json.WriteString("detail", Detail);
        WriteErrors(json);
        json.WriteEndObject();
    }

    /// <summary>Writes the list of what is wrong, if there is any.</summary>
    public void WriteErrors(Utf8JsonWriter json)
    {
        if (Errors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("errors");
        foreach (var error in Errors)
        {
            json.WriteStartObject();
            if (error.Parameter is { } parameter)
            {
                json.WriteString(InBody ? "pointer" : "parameter", InBody ? Pointer(parameter) : parameter);
            }

            json.WriteString("code", error.Code);
            json.WriteString("detail", error.Detail);
            if (error.Position is { } position)
            {
                json.WriteNumber("position", position);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Pointer(string name) =>
        name.Length == 0 || name[0] == '/' ? name : "/" + name;
}
