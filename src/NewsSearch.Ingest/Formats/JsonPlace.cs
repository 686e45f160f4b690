using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>A value of a JSON file, valid until the next one is read, or why there is none.</summary>
/// <param name="Line">The line, from 1, where the file has a document on each line or breaks.</param>
/// <param name="Pointer">Where in the document it stands: empty, or "/0" and so on within a list.</param>
/// <param name="Value">The value.</param>
/// <param name="Broken">What is wrong where there is no value.</param>
internal readonly record struct JsonPlace(long? Line, string Pointer, JsonElement Value, string? Broken = null)
{
    /// <summary>What is not certain about the encoding of the document.</summary>
    public string? Note { get; init; }

    /// <summary>A sentence with its place in the document in front.</summary>
    public string At(string sentence) => Pointer.Length == 0 ? sentence : $"{Pointer}: {sentence}";
}
