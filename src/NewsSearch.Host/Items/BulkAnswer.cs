using System.Text.Json;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Items;

/// <summary>What became of one line of a bulk.</summary>
internal sealed record BulkAnswer(long Line, string? Id, int Status, Problem? Error = null, bool Removed = false)
{
    /// <summary>Whether the line did what it asked for.</summary>
    public bool Succeeded => Status is StatusCodes.Status200OK or StatusCodes.Status201Created;

    /// <summary>The answer to a line that cannot be taken.</summary>
    public static BulkAnswer Of(BulkOperation operation, Problem error) =>
        new(operation.Line, operation.Id, error.Status, error);

    /// <summary>Writes the answer as an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("line", Line);
        if (Id is not null)
        {
            json.WriteString("id", Id);
        }

        json.WriteNumber("status", Status);
        if (Error is { } error)
        {
            json.WriteStartObject("error");
            json.WriteString("code", error.Code);
            json.WriteString("detail", error.Detail);
            error.WriteErrors(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
