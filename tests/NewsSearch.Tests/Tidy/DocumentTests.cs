using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Tests.Tidy;

public sealed partial class DocumentTests
{
    private const int MaxArchitectureLines = 149;

    private static readonly Lazy<HashSet<string>> DeclaredNames = new(() => [.. FindDeclaredNames()]);

    private static readonly string[] Endings =
    [
        ".cs", ".md", ".csproj", ".sln", ".props", ".ndjson", ".json", ".txt", ".sh", ".svg", ".png", ".css", ".js",
        ".tsv",
    ];

    private static IEnumerable<MarkdownFile> Documents =>
        Repository.Paths("*.md").Where(path => !path.StartsWith("corpus/items/", StringComparison.Ordinal))
            .Select(path => new MarkdownFile(path));

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/README.md")]
    [InlineData("src/NewsSearch/README.md")]
    [InlineData("benchmarks/README.md")]
    [InlineData("corpus/README.md")]
    public void The_documents_are_there(string path) => Assert.True(Repository.Has(path));

    [Fact]
    public void Paths_that_documents_name_exist() => Verdict.NoneOf(
        from document in Documents
        from path in document.Links.Concat(document.Spans.Where(IsPath))
        where !document.Has(path)
        select $"{document.Path}: {path}",
        "A document names only files and folders that are there.");

    [Fact]
    public void Types_and_members_that_documents_name_exist() => Verdict.NoneOf(
        from document in Documents
        from span in document.Spans
        let name = TypeName().Match(span)
        where name.Success && (IsOfSeveralWords(span) || document.Path.StartsWith("src/", StringComparison.Ordinal))
        from part in name.Groups[1].Value.Split('.')
        where !DeclaredNames.Value.Contains(part)
        select $"{document.Path}: {span}",
        "A document names only types and members that are there.");

    [Fact]
    public void Code_in_the_readmes_compiles_against_the_library() => Verdict.NoneOf(
        from path in new[] { "README.md", "src/NewsSearch/README.md" }
        from block in new MarkdownFile(path).Blocks("csharp")
        from error in Compile(block)
        select $"{path}: {error}",
        "The library's quick start compiles as it stands.");

    [Fact]
    public void The_readme_has_a_quick_start_in_code() =>
        Assert.NotEmpty(new MarkdownFile("README.md").Blocks("csharp"));

    [Fact]
    public void The_readme_leads_with_the_two_commands_that_set_all_up()
    {
        string first = new MarkdownFile("README.md").Blocks("sh").First();
        string[] commands = [.. first.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line != "")];
        Assert.Equal(["dotnet run -c Release --project src/NewsSearch.Host", "dotnet test"], commands);
    }

    [Fact]
    public void The_architecture_fits_150_lines() => Assert.InRange(
        new MarkdownFile("src/README.md").Text.Split('\n').Length - 1, 20, MaxArchitectureLines);

    [Fact]
    public void Invariants_of_the_architecture_name_the_tests_that_hold_them()
    {
        var architecture = new MarkdownFile("src/README.md");
        var invariants = architecture.Text.Split('\n')
            .SkipWhile(line => !line.StartsWith("## What there is not", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .ToArray();
        Assert.True(invariants.Length >= 5);
        Assert.All(invariants, line => Assert.Contains("Tests", line.Split('|')[^2]));
    }

    [GeneratedRegex(@"^([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*)*)(?:<.*>)?(?:\(.*\))?$")]
    private static partial Regex TypeName();

    // A capital word alone, such as a country's name, is meant as a type only where the sources are described.
    private static bool IsOfSeveralWords(string span) => span.Skip(1).Any(char.IsUpper);

    private static bool IsPath(string span) =>
        !span.Contains(' ') && !span.Contains('*') && !span.Contains('<') && !span.Contains("://")
        && !span.Contains("NAME") && !span.StartsWith('/') && !span.StartsWith("..", StringComparison.Ordinal)
        && ((span.Contains('/') && Repository.Has(span.Split('/')[0]))
            || Endings.Any(ending => span.EndsWith(ending, StringComparison.Ordinal)));

    private static IEnumerable<string> Compile(string code)
    {
        var tree = CSharpSyntaxTree.ParseText("using NewsSearch;\n" + code, new(LanguageVersion.Preview));
        return LibraryCompilation.Compile(
                "QuickStart",
                [tree],
                OutputKind.ConsoleApplication,
                MetadataReference.CreateFromFile(typeof(NewsItem).Assembly.Location))
            .GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => each.ToString());
    }

    // Types, members and projects of the repository, and what the base library and xunit have.
    private static IEnumerable<string> FindDeclaredNames()
    {
        foreach (var node in Repository.Sources.SelectMany(file => file.Root.DescendantNodes()))
        {
            string? name = node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                MethodDeclarationSyntax method => method.Identifier.Text,
                PropertyDeclarationSyntax property => property.Identifier.Text,
                EnumMemberDeclarationSyntax member => member.Identifier.Text,
                ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter.Identifier.Text,
                VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.Text,
                _ => null,
            };
            if (name is not null)
            {
                yield return name;
            }
        }

        foreach (string part in Repository.Paths("*.cs*").SelectMany(path => path.Split('/', '.')))
        {
            yield return part;
        }

        foreach (var type in new[] { typeof(object), typeof(Enumerable), typeof(Stream), typeof(List<>), typeof(Uri) }
            .SelectMany(each => each.Assembly.GetExportedTypes()))
        {
            yield return type.Name.Split('`')[0];
        }
    }
}
