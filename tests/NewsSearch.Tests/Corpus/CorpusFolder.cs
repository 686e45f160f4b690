namespace NewsSearch.Tests.Corpus;

/// <summary>Finds the repository's corpus from where the tests run.</summary>
internal static class CorpusFolder
{
    public static string Path { get; } = Find();

    public static string Items => System.IO.Path.Combine(Path, "items");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "NewsSearch.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "corpus");
            }
        }

        throw new DirectoryNotFoundException($"No NewsSearch.sln above {AppContext.BaseDirectory}.");
    }
}
