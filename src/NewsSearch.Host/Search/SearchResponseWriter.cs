using System.Globalization;
using System.Text.Json;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Search;

/// <summary>Writes the answer of a search as JSON.</summary>
internal sealed class SearchResponseWriter(Utf8JsonWriter json, NewsVocabulary vocabulary)
{
    /// <summary>Writes the whole answer.</summary>
    public void Write(SearchRequest request, NewsResults results, double tookMs)
    {
        json.WriteStartObject();
        WriteQuery(request, results);
        if (results.Total is { } total)
        {
            json.WriteNumber("total", total);
        }

        if (results.TotalItems is { } totalItems)
        {
            json.WriteNumber("totalItems", totalItems);
        }

        json.WriteNumber("tookMs", Math.Round(tookMs, 2));
        json.WriteNumber("generation", results.Generation);
        json.WriteString("now", Instant(results.Now));
        json.WriteStartArray("items");
        var hits = new HitWriter(json, request, vocabulary);
        foreach (var hit in results.Hits)
        {
            hits.Write(hit);
        }

        json.WriteEndArray();
        json.WriteStartArray("facets");
        foreach (var facet in results.Facets)
        {
            WriteFacet(facet);
        }

        json.WriteEndArray();
        if (results.Timeline is { } timeline)
        {
            json.WritePropertyName("timeline");
            WriteTimeline(timeline);
        }

        if (results.Suggestion is { } suggestion)
        {
            json.WriteStartObject("suggestion");
            json.WriteString("text", suggestion.Text);
            json.WriteNumber("total", suggestion.Total);
            json.WriteEndObject();
        }

        WriteLinks(request, results);
        json.WriteEndObject();
    }

    /// <summary>Writes one facet object with some of its values.</summary>
    public void WriteFacet(FacetResult facet)
    {
        json.WriteStartObject();
        json.WriteString("field", facet.Field);
        json.WriteNumber("distinct", facet.Distinct);
        json.WriteNumber("other", facet.Other);
        json.WriteNumber("missing", facet.Missing);
        json.WriteStartArray("values");
        foreach (var value in facet.Values)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteString("label", value.Label);
            json.WriteNumber("count", value.Count);
            json.WriteBoolean("selected", value.Selected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a timeline as an object.</summary>
    public void WriteTimeline(Timeline timeline)
    {
        json.WriteStartObject();
        json.WriteString("interval", Words.Of(timeline.Interval));
        json.WriteString("tz", timeline.TimeZone);
        json.WriteNumber("missing", timeline.Missing);
        json.WriteStartArray("buckets");
        foreach (var bucket in timeline.Buckets)
        {
            json.WriteStartObject();
            json.WriteString("from", bucket.From.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("to", bucket.To.ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("count", bucket.Count);
            json.WriteNumber("share", bucket.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Instant(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void WriteQuery(SearchRequest request, NewsResults results)
    {
        json.WriteStartObject("query");
        json.WriteString("text", request.Text);
        json.WriteString("parsed", results.Parsed);
        json.WriteStartArray("warnings");
        foreach (var warning in results.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteNumber("start", warning.Start);
            json.WriteNumber("length", warning.Length);
            json.WriteString("message", warning.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteLinks(SearchRequest request, NewsResults results)
    {
        var links = new SearchLinks(request, results, request.Path);
        json.WriteStartObject("links");
        if (links.Self is { } self)
        {
            json.WriteString("self", self);
        }

        if (links.Next is { } next)
        {
            json.WriteString("next", next);
        }

        json.WriteEndObject();
        if (links.Cursor is { } cursor)
        {
            json.WriteString("cursor", cursor);
        }
    }
}
