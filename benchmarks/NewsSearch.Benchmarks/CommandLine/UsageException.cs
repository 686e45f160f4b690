namespace NewsSearch.Benchmarks.CommandLine;

/// <summary>The command line cannot be read; the message says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
