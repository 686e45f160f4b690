using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Tests.Tidy;

/// <summary>A C# file of the repository.</summary>
/// <param name="Path">Relative to the repository, with '/'.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Tree">Its syntax.</param>
internal sealed record SourceFile(string Path, string Text, SyntaxTree Tree)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    public string[] Lines => Text.Split('\n');

    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Tree.GetRoot();

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    public string At(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    public static SourceFile Read(string repository, string path)
    {
        string text = File.ReadAllText(System.IO.Path.Combine(repository, path));
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        return new(path, text, CSharpSyntaxTree.ParseText(text, options, path));
    }
}
