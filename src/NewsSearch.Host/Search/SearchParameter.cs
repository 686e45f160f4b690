namespace NewsSearch.Host.Search;

/// <summary>A parameter, as it is read, and as documents and help show it.</summary>
/// <param name="Name">Its name over HTTP and on the command line.</param>
/// <param name="Description">What it does, its values and its default.</param>
/// <param name="Repeatable">Whether it may be given more than once.</param>
/// <param name="IsFlag">Whether it is true or false; on the command line its name alone says true.</param>
internal sealed record SearchParameter(
    string Name, string Description, bool Repeatable = false, bool IsFlag = false)
{
    /// <summary>The words that it takes; null for others than these.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The least and the most that it takes; null where it is no whole number.</summary>
    public (int Min, int Max)? Range { get; init; }
}
