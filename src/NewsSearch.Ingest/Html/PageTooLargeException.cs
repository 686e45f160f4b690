namespace NewsSearch.Ingest.Html;

/// <summary>Stops the parser at a page that has more elements than are read.</summary>
internal sealed class PageTooLargeException : Exception;
