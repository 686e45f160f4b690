using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Tests.Tidy;

/// <summary>The package's sources, compiled to find out what every name in them stands for.</summary>
internal static class LibraryCompilation
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<CSharpCompilation> LazyCompilation = new(() => Compile(
        "NewsSearch", Repository.Library.Select(file => file.Tree), OutputKind.DynamicallyLinkedLibrary));

    private static readonly Lazy<IReadOnlyList<SymbolUse>> LazyUses = new(() => [.. FindUses()]);

    /// <summary>The assemblies of the runtime that runs this test.</summary>
    public static IEnumerable<MetadataReference> Platform =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
        .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>Every use of a named type, or of a member of one, in the package.</summary>
    public static IReadOnlyList<SymbolUse> Uses => LazyUses.Value;

    public static CSharpCompilation Compile(
        string name, IEnumerable<SyntaxTree> trees, OutputKind kind, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            trees.Prepend(CSharpSyntaxTree.ParseText(ImplicitUsings, new(LanguageVersion.Preview))),
            Platform.Concat(references),
            new CSharpCompilationOptions(
                kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<SymbolUse> FindUses()
    {
        foreach (var file in Repository.Library)
        {
            var model = LazyCompilation.Value.GetSemanticModel(file.Tree);
            foreach (var name in file.Nodes<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                if (symbol is not null && type is not null)
                {
                    yield return new(file, name, symbol, type.OriginalDefinition);
                }
            }
        }
    }
}
