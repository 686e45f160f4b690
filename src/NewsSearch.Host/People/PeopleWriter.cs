using System.Globalization;
using System.Text.Json;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.People;

/// <summary>Writes which names are whose, the same over HTTP and on the command line.</summary>
internal static class PeopleWriter
{
    /// <summary>Writes the report as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="mergedOnly">Whether to leave out people with one name.</param>
    public static void Write(Utf8JsonWriter json, PeopleReport report, bool mergedOnly)
    {
        json.WriteStartObject();
        json.WriteNumber("generation", report.Generation);
        json.WriteStartArray("people");
        foreach (var person in report.People.Where(person => !mergedOnly || person.Variants.Count > 1))
        {
            Write(json, person);
        }

        json.WriteEndArray();
        json.WriteStartArray("ambiguous");
        foreach (var name in report.Ambiguous)
        {
            json.WriteStartObject();
            json.WriteString("name", name.Name);
            json.WriteNumber("count", name.Count);
            WriteTexts(json, "candidates", name.Candidates);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "warnings", report.Warnings);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("name", person.Name);
        json.WriteNumber("count", person.Count);
        if (person.IsApart)
        {
            json.WriteBoolean("apart", true);
        }

        json.WriteStartArray("variants");
        foreach (var variant in person.Variants)
        {
            json.WriteStartObject();
            json.WriteString("name", variant.Name);
            json.WriteNumber("count", variant.Count);
            json.WriteString("link", Words.Of(variant.Link));
            json.WriteStartArray("offices");
            foreach (var office in variant.Offices)
            {
                json.WriteStartObject();
                json.WriteString("portfolio", office.Portfolio);
                json.WriteString("jurisdiction", office.Jurisdiction);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteDay(json, "first", variant.First);
            WriteDay(json, "last", variant.Last);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("O", CultureInfo.InvariantCulture));

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
