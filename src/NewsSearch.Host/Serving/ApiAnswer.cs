namespace NewsSearch.Host.Serving;

/// <summary>An answer that a route may give.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Types">The media types of its content; empty where it has none.</param>
internal sealed record ApiAnswer(int Status, params string[] Types);
