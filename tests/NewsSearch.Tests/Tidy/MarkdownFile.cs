using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Tidy;

/// <summary>A document of the repository: its prose, its code, and what it names.</summary>
/// <param name="Path">Relative to the repository, with '/'.</param>
internal sealed partial record MarkdownFile(string Path)
{
    public string Text { get; } = Repository.Read(Path).ReplaceLineEndings("\n");

    /// <summary>The code between fences of a language.</summary>
    public IEnumerable<string> Blocks(string language) =>
        Fence().Matches(Text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    /// <summary>What stands between backticks in the prose.</summary>
    public IEnumerable<string> Spans => Span().Matches(Prose).Select(match => match.Groups[1].Value);

    /// <summary>The targets of links and pictures that are not on the web.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose).Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
        .Select(target => target.Split('#')[0]);

    private string Prose => Fence().Replace(Text, "");

    /// <summary>
    /// Whether the repository has what a path of this document names, from its folder or from the root.
    /// </summary>
    public bool Has(string path)
    {
        string folder = System.IO.Path.GetDirectoryName(Path) ?? "";
        return Repository.Has(path.TrimStart('/')) || Repository.Has(System.IO.Path.Combine(folder, path));
    }

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
