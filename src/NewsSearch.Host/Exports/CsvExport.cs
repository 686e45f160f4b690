using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.Exports;

/// <summary>Exports items as a table: a header, a record an item, semicolons within lists.</summary>
internal sealed class CsvExport(SearchRequest request, IReadOnlyList<string> facetFields) : IExportWriter
{
    private static readonly string[] Before =
    [
        "id", "title", "published", "updated", "dateline", "source", "url", "author", "language", "ministers",
        "countries", "sectors",
    ];

    private readonly string[] _columns = request.Fields is { Count: > 0 } fields
        ? [.. fields]
        : [.. Before, .. facetFields.Except(SearchParameterTable.BuiltInFacets), "body"];

    private readonly StringBuilder _text = new();

    public string ContentType => "text/csv; charset=utf-8; header=present";

    public string FileName => "newssearch.csv";

    public void Begin(IBufferWriter<byte> output) => Write(output, _columns);

    public void Write(IBufferWriter<byte> output, NewsHit hit) => Write(output, _columns.Select(c => Cell(hit, c)));

    private void Write(IBufferWriter<byte> output, IEnumerable<string> cells)
    {
        _text.Clear();
        CsvText.AppendRecord(_text, cells);
        foreach (var chunk in _text.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, output);
        }
    }

    private string Cell(NewsHit hit, string column)
    {
        var item = hit.Item;
        return column switch
        {
            "id" => item.Id,
            "title" => item.Title ?? "",
            "body" => item.Body ?? "",
            "score" => hit.Score?.ToString("R", CultureInfo.InvariantCulture) ?? "",
            "titleHtml" => hit.TitleHtml,
            "snippets" => string.Join(" … ", hit.Snippets.Select(snippet => snippet.Text)),
            "duplicates" => List(hit.Duplicates?.Ids),
            "ministers" => List(item.Ministers?.Select(minister => minister.Name)),
            "countries" => List(item.Countries?.Select(country => country.Code)),
            "sectors" => List(item.Sectors),
            _ => IsField(column) ? List(Values(item, column)) : Member(item, column),
        };
    }

    private bool IsField(string column) => request.Fields is null && facetFields.Contains(column)
        && !SearchParameterTable.BuiltInFacets.Contains(column);

    private static IReadOnlyList<string>? Values(NewsItem item, string field) =>
        item.Facets is { } facets && facets.TryGetValue(field, out var values) ? values : null;

    private static string List(IEnumerable<string>? values) => string.Join("; ", values ?? []);

    /// <summary>A member as its JSON has it; texts without their quotes.</summary>
    private static string Member(NewsItem item, string member)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Problems.JsonForms.Readable))
        {
            json.WriteStartObject();
            NewsItemJson.WriteMember(json, item, member);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(bytes.WrittenMemory);
        return document.RootElement.TryGetProperty(member, out var value) ? value.ToString() : "";
    }
}
