namespace NewsSearch.PublicApi.Tests;

/// <summary>Where the sources of these tests are, and how they were built.</summary>
internal static class Solution
{
    /// <summary>The folder that holds NewsSearch.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release.</summary>
    public static string Configuration =>
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

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
