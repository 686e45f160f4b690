using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Tests.Tidy;

public sealed class AbsenceTests
{
    private static readonly string[] MayBeUnsafe = ["Storage", "Codecs"];

    private static readonly string[] FileTypes =
        ["File", "FileInfo", "Directory", "DirectoryInfo", "FileStream", "Path", "DriveInfo", "RandomAccess",
        "FileSystemWatcher", "StreamReader", "StreamWriter"];

    private static readonly string[] Clocks = ["Stopwatch", "Random", "Environment", "Console", "Regex"];

    [Fact]
    public void Unsafe_code_stands_only_in_Storage_and_Codecs() => Verdict.NoneOf(
        from file in Repository.Library
        where !MayBeUnsafe.Any(folder => file.Path.StartsWith($"src/NewsSearch/{folder}/", StringComparison.Ordinal))
        from token in file.Root.DescendantTokens()
        where token.IsKind(SyntaxKind.UnsafeKeyword) || token.Text is "LibraryImport" or "DllImport" or "Unsafe"
        select $"{file.At(token.Parent!)}: {token.Text}",
        "Pointers and foreign functions belong to Storage and Codecs.");

    [Fact]
    public void Nothing_above_Storage_knows_files() => Verdict.NoneOf(
        from use in LibraryCompilation.Uses
        where use.Folder != "Storage" && use.File.Name != "VocabularyReader.cs"
            && (use.Namespace.StartsWith("System.IO.MemoryMappedFiles", StringComparison.Ordinal)
                || (use.Namespace == "System.IO" && FileTypes.Contains(use.Type.Name)))
        select use.ToString(),
        "Only Storage opens files, but for the vocabulary that a user names.");

    [Fact]
    public void Searching_never_writes()
    {
        string[] readers = ["Searching", "Facets", "Highlighting", "Suggesting", "Scoring", "Queries"];
        Verdict.NoneOf(
            from use in LibraryCompilation.Uses
            where readers.Contains(use.Folder) && use.Type.Name is ("IStorage" or "IWritableFile")
            select use.ToString(),
            "Searching reads segments that somebody else opened.");
    }

    [Fact]
    public void The_library_has_no_clock_no_console_and_no_chance() => Verdict.NoneOf(
        from use in LibraryCompilation.Uses
        where use.Namespace.StartsWith("System", StringComparison.Ordinal)
            && Clocks.Contains(use.Type.Name)
            && !IsAllowed(use)
        select use.ToString(),
        "Time comes from TimeProvider or an argument, patterns are scanned by hand or cannot backtrack.");

    [Fact]
    public void The_library_has_no_reflection() => Verdict.NoneOf(
        from use in LibraryCompilation.Uses
        where use.Namespace.StartsWith("System.Reflection", StringComparison.Ordinal)
            && use.Type.Name is not ("Assembly" or "MemberInfo")
        select use.ToString(),
        "Reflection would break trimming.");

    [Fact]
    public void The_package_depends_on_no_other()
    {
        var references = Repository.Read("src/NewsSearch/NewsSearch.csproj").Split('\n')
            .Where(line => line.Contains("PackageReference") && !line.Contains("PrivateAssets=\"all\""));
        Assert.Empty(references);
        Assert.DoesNotContain("ProjectReference", Repository.Read("src/NewsSearch/NewsSearch.csproj"));
    }

    [Fact]
    public void Types_are_sealed_unless_they_are_made_to_be_inherited() => Verdict.NoneOf(
        from file in Repository.Library
        from type in file.Nodes<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.Text: not "struct" }
        let modifiers = type.Modifiers.Select(modifier => modifier.Text).ToArray()
        where !modifiers.Any(each => each is "sealed" or "static" or "abstract" or "partial")
        select $"{file.At(type)}: {type.Identifier.Text}",
        "A class is sealed, static or abstract.");

    // A regular expression that cannot backtrack is linear in its input, and new lines differ by machine only.
    private static bool IsAllowed(SymbolUse use) => use.Type.Name switch
    {
        "Regex" => use.File.Text.Contains("NonBacktracking") || !use.File.Text.Contains("new Regex("),
        "Environment" => use.Symbol.Name is "ProcessorCount" or "CurrentManagedThreadId" or "Environment",
        _ => false,
    };
}
