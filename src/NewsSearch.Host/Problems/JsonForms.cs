using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSearch.Host.Problems;

/// <summary>How JSON is written.</summary>
internal static class JsonForms
{
    /// <summary>One line, with texts of all scripts as they are; it is never put into HTML.</summary>
    public static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
