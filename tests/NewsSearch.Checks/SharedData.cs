using System.IO.Compression;

namespace NewsSearch.Checks;

/// <summary>Where the real data and the peers' tools lie: in the folder that NEWSSEARCH_SHARED names.</summary>
internal static class SharedData
{
    private const string Variable = "NEWSSEARCH_SHARED";

    /// <summary>The full path of a file or folder, given by its path below the shared folder.</summary>
    /// <exception cref="InvalidOperationException">The variable is not set, or names no folder.</exception>
    /// <exception cref="FileNotFoundException">The shared folder holds no such file or folder.</exception>
    public static string Path(string relative)
    {
        string? root = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(root))
        {
            throw new InvalidOperationException(
                $"These checks need real data: set the environment variable {Variable} to the shared folder.");
        }

        if (!Directory.Exists(root))
        {
            throw new InvalidOperationException($"{Variable} names {root}, which is not a folder.");
        }

        string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, relative));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new FileNotFoundException($"The shared folder that {Variable} names holds no {relative}.", path);
        }

        return path;
    }

    /// <summary>The lines of a file, decompressed where its name ends in <c>.gz</c>.</summary>
    public static IEnumerable<string> Lines(string relative)
    {
        string path = Path(relative);
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadLines(path);
        }

        return Decompressed(path);
    }

    private static IEnumerable<string> Decompressed(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
