using System.Text.Json;
using NewsSearch.Host.Problems;
using NewsSearch.Ingest;

namespace NewsSearch.Host.Items;

/// <summary>Reads lines of a bulk: items, and removals as <c>{"delete":{"id":"…"}}</c>.</summary>
internal sealed class BulkParser(WriteRequest request)
{
    /// <summary>Reads one line; what cannot be read is an operation with an error.</summary>
    public BulkOperation Parse(long line, ReadOnlySpan<byte> json)
    {
        try
        {
            if (IsDelete(json))
            {
                return ParseDelete(line, json);
            }

            var item = NewsItemJson.Read(json);
            item = NewsExtractor.Fill(item, request.Extract, request.Extraction);
            return new BulkOperation(
                line, item.Id, item, ItemLimits.Check(item), UnknownValue.In(item, request.Extraction.Vocabulary));
        }
        catch (NewsFormatException e)
        {
            return new BulkOperation(line, null, null, Problem.Unprocessable(e));
        }
    }

    private static bool IsDelete(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            bool isDelete = reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals("delete"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (isDelete && reader.Read())
            {
            }

            return isDelete;
        }
        catch (JsonException)
        {
            // What is wrong with it is said where it is read as an item.
            return false;
        }
    }

    private static BulkOperation ParseDelete(long line, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var whole = JsonElement.ParseValue(ref reader);
        if (whole.EnumerateObject().Skip(1).Any())
        {
            throw new NewsFormatException("", "A removal has nothing beside delete.");
        }

        var delete = whole.GetProperty("delete");
        if (!delete.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String
            || !TryText(id, out string text) || text.Length == 0)
        {
            throw new NewsFormatException("/delete/id", "A removal needs the id of an item.");
        }

        return new BulkOperation(line, text, null);
    }

    private static bool TryText(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: no stored id has one.
            text = "";
            return false;
        }
    }
}
