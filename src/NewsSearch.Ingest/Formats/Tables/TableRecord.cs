namespace NewsSearch.Ingest.Formats.Tables;

/// <summary>A record of a table, or why there is none.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Cells">Its cells, decoded, without quotation marks; of a broken one its first line.</param>
/// <param name="Broken">What is wrong with it, or null.</param>
internal readonly record struct TableRecord(long Line, IReadOnlyList<string> Cells, string? Broken = null);
