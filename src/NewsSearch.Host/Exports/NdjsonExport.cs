using System.Buffers;
using System.Text.Json;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Exports;

/// <summary>Exports items one a line, in the form in which they can be added again.</summary>
internal sealed class NdjsonExport(SearchRequest request, NewsVocabulary vocabulary) : IExportWriter
{
    /// <summary>What an item brings unless members are named; where its facets were found only if asked for.</summary>
    private static readonly string[] Usual = [.. NewsItemJson.Members.Except(["mentions", "extracted"])];

    public string ContentType => "application/x-ndjson; charset=utf-8";

    public string FileName => "newssearch.ndjson";

    public void Begin(IBufferWriter<byte> output)
    {
    }

    public void Write(IBufferWriter<byte> output, NewsHit hit)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.Readable))
        {
            if (request.Fields is not null)
            {
                new HitWriter(json, request, vocabulary).Write(hit);
            }
            else
            {
                WriteItem(json, Labels.Complete(hit.Item, vocabulary));
            }
        }

        output.Write("\n"u8);
    }

    private static void WriteItem(Utf8JsonWriter json, NewsItem item)
    {
        json.WriteStartObject();
        foreach (string member in Usual)
        {
            NewsItemJson.WriteMember(json, item, member);
        }

        json.WriteEndObject();
    }
}
