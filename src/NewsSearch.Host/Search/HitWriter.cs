using System.Text.Json;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Search;

/// <summary>Writes found items: the usual members, or those that the request names.</summary>
internal sealed class HitWriter(Utf8JsonWriter json, SearchRequest request, NewsVocabulary vocabulary)
{
    private static readonly string[] Usual =
    [
        "title", "published", "precision", "provenance", "source", "url", "ministers", "countries", "sectors",
        "titleHtml", "titleSpans", "snippets", "duplicates",
    ];

    /// <summary>Writes one found item; its id comes always, its score wherever items are sorted by it.</summary>
    public void Write(NewsHit hit)
    {
        json.WriteStartObject();
        json.WriteString("id", hit.Item.Id);
        if (hit.Score is { } score && request.Options.Sort == SortOrder.Relevance)
        {
            json.WriteNumber("score", score);
        }

        var item = Labels.Complete(hit.Item, vocabulary);
        foreach (string member in request.Fields ?? Usual)
        {
            WriteMember(hit, item, member);
        }

        if (hit.Explanation is { } explanation)
        {
            json.WritePropertyName("explain");
            Write(explanation);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a part of a score; there are only a few levels of parts.</summary>
    private void Write(ScoreExplanation explanation)
    {
        json.WriteStartObject();
        json.WriteNumber("value", explanation.Value);
        json.WriteString("description", explanation.Description);
        json.WriteStartArray("details");
        foreach (var detail in explanation.Details)
        {
            Write(detail);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteMember(NewsHit hit, NewsItem item, string member)
    {
        var highlight = request.Options.Highlight;
        switch (member)
        {
            case "id" or "score": break;
            case "published" when item.Published is null: json.WriteNull(member); break;
            case "titleHtml":
                if (highlight == HighlightMode.Html)
                {
                    json.WriteString(member, hit.TitleHtml);
                }

                break;
            case "titleSpans":
                if (highlight == HighlightMode.Offsets)
                {
                    WriteSpans(member, hit.TitleSpans);
                }

                break;
            case "snippets":
                if (highlight != HighlightMode.None)
                {
                    WriteSnippets(hit.Snippets);
                }

                break;
            case "duplicates": WriteDuplicates(hit.Duplicates); break;
            case "ministers" when item.Ministers is null: WriteEmpty(member); break;
            case "countries" when item.Countries is null: WriteEmpty(member); break;
            case "sectors" when item.Sectors is null: WriteEmpty(member); break;
            default: NewsItemJson.WriteMember(json, item, member); break;
        }
    }

    private void WriteEmpty(string member)
    {
        json.WriteStartArray(member);
        json.WriteEndArray();
    }

    private void WriteDuplicates(NewsDuplicates? duplicates)
    {
        if (duplicates is not null)
        {
            json.WriteStartObject("duplicates");
            json.WriteNumber("count", duplicates.Count);
            json.WriteStartArray("ids");
            foreach (string id in duplicates.Ids)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private void WriteSnippets(IReadOnlyList<Snippet> snippets)
    {
        json.WriteStartArray("snippets");
        foreach (var snippet in snippets)
        {
            json.WriteStartObject();
            json.WriteString("text", snippet.Text);
            WriteSpans("spans", snippet.Spans);
            if (request.Options.Highlight == HighlightMode.Html)
            {
                json.WriteString("html", snippet.Html);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSpans(string name, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
