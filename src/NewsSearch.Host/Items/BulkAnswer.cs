using System.Text.Json;
using NewsSearch.Host.Problems;
using NewsSearch.Ingest;

namespace NewsSearch.Host.Items;

/// <summary>What became of one line of a bulk.</summary>
internal sealed record BulkAnswer(long Line, string? Id, int Status, Problem? Error = null, bool Removed = false)
{
    /// <summary>Values that were kept although the vocabulary does not know them.</summary>
    public IReadOnlyList<UnknownValue> Unknown { get; init; } = [];

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

        WriteWarnings(json);
        json.WriteEndObject();
    }

    private void WriteWarnings(Utf8JsonWriter json)
    {
        if (Unknown.Count == 0)
        {
            return;
        }

        json.WriteStartArray("warnings");
        foreach (var unknown in Unknown)
        {
            json.WriteStartObject();
            json.WriteString("code", "unknown-value");
            json.WriteString("pointer", unknown.Member);
            json.WriteString("detail", unknown.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
