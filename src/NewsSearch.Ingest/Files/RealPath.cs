namespace NewsSearch.Ingest.Files;

/// <summary>Where paths lead when every link on the way is followed, as <c>realpath</c> does.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows; more of them go in circles.</summary>
    private const int MaxLinks = 40;

    /// <summary>Whether a path leads anywhere, and to what lies within what a folder's path leads to.</summary>
    public static bool IsWithin(string folder, string path)
    {
        if (Of(folder) is not { } around || Of(path) is not { } end)
        {
            return false;
        }

        string relative = Path.GetRelativePath(around, end);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }

    /// <summary>The path without links, or null where these go in circles.</summary>
    /// <remarks>
    /// Name by name, because "link/.." is the folder above what the link leads to, not the one that the link is in;
    /// <see cref="FileSystemInfo.ResolveLinkTarget"/> looks at the last name alone.
    /// </remarks>
    private static string? Of(string path)
    {
        string full = Path.GetFullPath(path);
        string done = Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[done.Length..]);
        int links = 0;
        while (rest.TryPop(out string? name))
        {
            string here = name == ".." ? Path.GetDirectoryName(done) ?? done : Path.Combine(done, name);
            if (name == ".." || Link(here) is not { } target)
            {
                done = here;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            string targetRoot = Path.GetPathRoot(target) ?? "";
            done = targetRoot.Length > 0 ? targetRoot : done;
            Push(rest, target[targetRoot.Length..]);
        }

        return done;
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (string name in path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse())
        {
            if (name is not ("" or "."))
            {
                rest.Push(name);
            }
        }
    }

    private static string? Link(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).LinkTarget : new FileInfo(path).LinkTarget;
}
