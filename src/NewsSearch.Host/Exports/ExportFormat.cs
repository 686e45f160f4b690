namespace NewsSearch.Host.Exports;

/// <summary>The forms of exports.</summary>
internal enum ExportFormat
{
    /// <summary>A table with a header, RFC 4180.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}
