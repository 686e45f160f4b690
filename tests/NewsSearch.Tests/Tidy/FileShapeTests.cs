using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Tests.Tidy;

public sealed class FileShapeTests
{
    private const int MaxFileLines = 449;
    private const int MaxMethodLines = 70;
    private const int MaxLineLength = 120;

    private static readonly string[] VagueNames =
        ["Util", "Utils", "Utilities", "Helper", "Helpers", "Common", "Core", "Manager"];

    [Fact]
    public void There_are_sources_to_look_at() => Assert.True(Repository.Library.Count() > 50);

    [Fact]
    public void Files_have_fewer_than_450_lines() => Verdict.NoneOf(
        Repository.Sources.Where(file => !IsTable(file) && file.Lines.Length - 1 > MaxFileLines)
            .Select(file => $"{file.Path}: {file.Lines.Length - 1}"),
        $"A file has at most {MaxFileLines} lines.");

    [Fact]
    public void Lines_have_at_most_120_characters() => Verdict.NoneOf(
        from file in Repository.Sources
        where !IsTable(file)
        from line in file.Lines.Index()
        where line.Item.TrimEnd('\r').Length > MaxLineLength
        select $"{file.Path}:{line.Index + 1}",
        $"A line has at most {MaxLineLength} characters.");

    [Fact]
    public void Methods_have_at_most_70_lines() => Verdict.NoneOf(
        from file in Repository.Sources
        where !IsTable(file)
        from method in file.Nodes<BaseMethodDeclarationSyntax>()
        let span = method.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MaxMethodLines
        select $"{file.At(method)}: {lines}",
        $"A method has at most {MaxMethodLines} lines.");

    [Fact]
    public void A_file_holds_one_type_and_has_its_name() => Verdict.NoneOf(
        from file in Repository.Sources
        let types = TopLevelTypes(file)
        where types.Length > 1 || (types.Length == 1 && Stem(file) != types[0])
        select $"{file.Path}: {string.Join(", ", types)}",
        "One type stands in one file of its name; parts of it in Name.Part.cs.");

    [Fact]
    public void Namespaces_are_file_scoped_and_follow_the_folders() => Verdict.NoneOf(
        from file in Repository.Sources
        from space in file.Nodes<BaseNamespaceDeclarationSyntax>()
        let expected = ExpectedNamespace(file)
        where space is NamespaceDeclarationSyntax || space.Name.ToString() != expected
        select $"{file.At(space)}: {space.Name}, expected {expected}",
        "A namespace is file-scoped and named after its folders.");

    [Fact]
    public void Namespaces_are_not_named_like_types()
    {
        var types = Repository.Library.SelectMany(TopLevelTypes).ToHashSet(StringComparer.Ordinal);
        Verdict.NoneOf(
            Repository.Library.Select(file => file.Folder[(file.Folder.LastIndexOf('/') + 1)..])
                .Where(folder => folder != "NewsSearch" && types.Contains(folder)),
            "A folder and a type must not share a name.");
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var parts = Repository.Sources.SelectMany(file => file.Path.Split('/', '.').Select(part => (file.Path, part)));
        Verdict.NoneOf(
            parts.Where(each => VagueNames.Any(each.part.EndsWith)).Select(each => each.Path),
            $"No file or folder is named {string.Join(", ", VagueNames)}.");
    }

    [Fact]
    public void Sources_parse_without_errors() => Verdict.NoneOf(
        from file in Repository.Sources
        from diagnostic in file.Tree.GetDiagnostics()
        select $"{file.Path}: {diagnostic}",
        "The sources are C#.");

    private static string Stem(SourceFile file) => file.Name.Split('.')[0];

    // Lists of values are as long as the world makes them; generated code is read as its generator, which a test holds
    // it against.
    private static bool IsTable(SourceFile file) =>
        file.Path.EndsWith(".g.cs", StringComparison.Ordinal)
        || Stem(file).EndsWith("Data", StringComparison.Ordinal)
        || Stem(file).EndsWith("Table", StringComparison.Ordinal);

    private static string[] TopLevelTypes(SourceFile file) =>
    [
        .. file.Nodes<MemberDeclarationSyntax>()
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
                && node.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node is BaseTypeDeclarationSyntax type
                ? type.Identifier.Text
                : ((DelegateDeclarationSyntax)node).Identifier.Text)
            .Distinct(),
    ];

    private static string ExpectedNamespace(SourceFile file)
    {
        string[] parts = file.Folder.Split('/');
        string project = parts.TakeWhile(part => part is "src" or "tests" or "benchmarks" or "corpus").Count() is var at
            && parts[0] == "corpus" ? "NewsSearch.Corpus" : parts[at];
        int below = parts[0] == "corpus" ? 2 : at + 1;
        return string.Join('.', parts.Skip(below).Prepend(project));
    }
}
