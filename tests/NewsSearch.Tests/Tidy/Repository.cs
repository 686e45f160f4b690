namespace NewsSearch.Tests.Tidy;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "artifacts", "TestResults", "data", "node_modules"];

    private static readonly Lazy<SourceFile[]> LazySources = new(() =>
        [.. Paths("*.cs").Select(path => SourceFile.Read(Root!, path))]);

    /// <summary>The folder that holds NewsSearch.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All C# files.</summary>
    public static IReadOnlyList<SourceFile> Sources => LazySources.Value;

    /// <summary>The C# files of the package.</summary>
    public static IEnumerable<SourceFile> Library =>
        Sources.Where(file => file.Path.StartsWith("src/NewsSearch/", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Has(string path) =>
        File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    /// <summary>The paths of the files that match a pattern, relative to <see cref="Root"/>, with '/'.</summary>
    public static IEnumerable<string> Paths(string pattern) => Directory
        .EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith(".git/", StringComparison.Ordinal)
            && !path.Split('/').SkipLast(1).Any(Generated.Contains))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "NewsSearch.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"There is no NewsSearch.sln above {AppContext.BaseDirectory}.");
    }
}
