namespace NewsSearch.Benchmarks.Growth;

/// <summary>A query of the growth benchmarks in the languages of both engines.</summary>
/// <param name="Class">Its class, such as term_high.</param>
/// <param name="Text">In the language of NewsSearch.</param>
/// <param name="Match">In the language of FTS5.</param>
internal sealed record GrowthQuery(string Class, string Text, string Match)
{
    /// <summary>Only items of this year.</summary>
    public int? Year { get; init; }

    /// <summary>Only items of this country.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the newest come first.</summary>
    public bool Newest { get; init; }

    /// <summary>The query of words that must all stand in an item.</summary>
    public static GrowthQuery Words(string name, params string[] words) =>
        new(name, string.Join(' ', words), string.Join(' ', words.Select(Quoted)));

    /// <summary>The query of words of which one is enough.</summary>
    public static GrowthQuery AnyOf(string name, params string[] words) =>
        new(name, string.Join(" OR ", words), string.Join(" OR ", words.Select(Quoted)));

    /// <summary>The query of words side by side.</summary>
    public static GrowthQuery Phrase(string name, string words) => new(name, Quoted(words), Quoted(words));

    /// <summary>The query of words that begin so.</summary>
    public static GrowthQuery Prefix(string name, string beginning) =>
        new(name, beginning + "*", Quoted(beginning) + "*");

    private static string Quoted(string words) => $"\"{words}\"";
}
