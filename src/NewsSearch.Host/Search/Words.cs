namespace NewsSearch.Host.Search;

/// <summary>The words that stand for values of enumerations over HTTP and on the command line.</summary>
internal static class Words
{
    /// <summary>The name of a value in lower case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
