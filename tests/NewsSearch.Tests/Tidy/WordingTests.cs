using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Tidy;

public sealed partial class WordingTests
{
    private static readonly string[] Texts =
        ["*.cs", "*.md", "*.csproj", "*.props", "*.razor", "*.css", "*.js", "*.sh", "*.json", "*.txt"];

    // The words are put together here so that this file does not hold them itself.
    private static readonly string[] Unfinished =
        ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception", "for " + "now"];

    private static readonly string[] MachinePaths = ["/wo" + "rk/", "/tm" + "p/h", "/ro" + "ot/", "/ho" + "me/"];

    [Fact]
    public void Nothing_is_left_for_later() =>
        Verdict.NoneOf(Places(Unfinished), "Code is finished, or it is not there.");

    [Fact]
    public void Nothing_names_a_path_of_one_machine() =>
        Verdict.NoneOf(Places(MachinePaths), "Paths are relative to the repository.");

    [Fact]
    public void Warnings_are_not_switched_off_in_the_library() => Verdict.NoneOf(
        from file in Repository.Library
        where file.Text.Contains("#pragma warning disable RS0030")
        select file.Path,
        "A banned API is not used by way of a pragma.");

    [Fact]
    public void Comments_end_with_a_full_stop() => Verdict.NoneOf(
        from file in Repository.Library
        from line in file.Lines.Index()
        let match = SummaryOnOneLine().Match(line.Item)
        where match.Success && !".!?:".Contains(match.Groups[1].Value[^1])
        select $"{file.Path}:{line.Index + 1}",
        "A summary is a sentence.");

    [GeneratedRegex(@"/// <summary>(.+)</summary>\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex SummaryOnOneLine();

    private static IEnumerable<string> Places(string[] words) =>
        from pattern in Texts
        from path in Repository.Paths(pattern)
        where !path.StartsWith("corpus/items/", StringComparison.Ordinal)
        from line in Repository.Read(path).Split('\n').Index()
        from word in words
        where line.Item.Contains(word, StringComparison.Ordinal)
        select $"{path}:{line.Index + 1}: {word}";
}
