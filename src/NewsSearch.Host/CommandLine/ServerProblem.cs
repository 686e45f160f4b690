using System.Text.Json;

namespace NewsSearch.Host.CommandLine;

/// <summary>Reads what a server says is wrong.</summary>
internal static class ServerProblem
{
    /// <summary>The sentence of a problem; the answer itself where it is none.</summary>
    public static string Detail(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("detail", out var detail)
                && detail.ValueKind == JsonValueKind.String
                ? detail.GetString()!
                : answer;
        }
        catch (JsonException)
        {
            return answer;
        }
    }
}
