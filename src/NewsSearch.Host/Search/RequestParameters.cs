using System.Globalization;
using System.Text.Json;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Search;

/// <summary>Takes the parameters of a request from its address and from a JSON body with the same names.</summary>
internal static class RequestParameters
{
    /// <summary>The longest body of a search: far more than any query may be long.</summary>
    private const int MaxBodyBytes = 1024 * 1024;

    /// <summary>The parameters of the address, in their order.</summary>
    public static List<KeyValuePair<string, string>> OfAddress(HttpRequest request)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in request.Query)
        {
            parameters.AddRange(values.Select(value => KeyValuePair.Create(name, value ?? "")));
        }

        return parameters;
    }

    /// <summary>The parameters of the address and of a JSON body, or what is wrong with the body.</summary>
    public static async Task<(List<KeyValuePair<string, string>> Parameters, Problem? Problem)> OfBodyAsync(
        HttpRequest request)
    {
        var parameters = OfAddress(request);
        if (!request.HasJsonContentType())
        {
            return (parameters, Unsupported.MediaType(request, "application/json"));
        }

        if (await LimitedBody.ReadAsync(request, MaxBodyBytes) is not { } bytes)
        {
            return (parameters, LimitedBody.TooLarge(MaxBodyBytes));
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            return (parameters, Add(document.RootElement, parameters));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (parameters, Problem.BadRequest("invalid-json", null, $"The body is not valid JSON: {e.Message}"));
        }
    }

    private static Problem? Add(JsonElement body, List<KeyValuePair<string, string>> parameters)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return Problem.BadRequest("invalid-json", null, "The body is a JSON object with the parameters of search.");
        }

        foreach (var member in body.EnumerateObject())
        {
            var values = member.Value.ValueKind == JsonValueKind.Array
                ? [.. member.Value.EnumerateArray()]
                : new[] { member.Value };
            foreach (var value in values)
            {
                if (Text(value) is not { } text)
                {
                    return Problem.BadRequest(
                        [new RequestError("invalid-value", member.Name,
                            $"{member.Name} is a string, a number, true, false, or a list of these.")],
                        inBody: true);
                }

                parameters.Add(new(member.Name, text));
            }
        }

        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out long number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "",
        _ => null,
    };
}
