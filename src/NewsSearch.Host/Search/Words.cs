namespace NewsSearch.Host.Search;

/// <summary>The words that stand for values of enumerations over HTTP and on the command line.</summary>
internal static class Words
{
    /// <summary>The names of all values in lower case.</summary>
    public static string[] All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The name of a value in lower case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
