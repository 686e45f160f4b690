using Microsoft.CodeAnalysis;

namespace NewsSearch.Tests.Tidy;

/// <summary>A name in a file and what it stands for.</summary>
/// <param name="File">The file that uses it.</param>
/// <param name="Node">The name.</param>
/// <param name="Symbol">The type or the member.</param>
/// <param name="Type">The type, or the one that has the member.</param>
internal sealed record SymbolUse(SourceFile File, SyntaxNode Node, ISymbol Symbol, INamedTypeSymbol Type)
{
    /// <summary>Where it is, and what is used.</summary>
    public override string ToString() => $"{File.At(Node)}: {Type.ToDisplayString()}";

    /// <summary>The namespace of the type.</summary>
    public string Namespace => Type.ContainingNamespace.ToDisplayString();

    /// <summary>The folder of the package in which the use stands; empty for the root.</summary>
    public string Folder => FolderOf(File.Path);

    /// <summary>
    /// The folder of the package that declares the type; empty for the root, null for other assemblies.
    /// </summary>
    public string? UsedFolder => Type.DeclaringSyntaxReferences is [var first, ..]
        ? FolderOf(first.SyntaxTree.FilePath)
        : null;

    private static string FolderOf(string path) =>
        path["src/NewsSearch/".Length..] is var below && below.Contains('/') ? below[..below.IndexOf('/')] : "";
}
