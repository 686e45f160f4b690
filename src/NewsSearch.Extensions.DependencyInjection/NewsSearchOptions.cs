namespace NewsSearch.Extensions.DependencyInjection;

/// <summary>Which index is registered, and how it is opened.</summary>
public sealed class NewsSearchOptions
{
    /// <summary>The index's directory; made where it is not there.</summary>
    public string Path { get; set; } = "data/index";

    /// <summary>How it is opened.</summary>
    public NewsIndexOptions Index { get; set; } = new();
}
