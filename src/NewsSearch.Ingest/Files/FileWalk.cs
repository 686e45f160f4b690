namespace NewsSearch.Ingest.Files;

/// <summary>Finds the files that paths name: files, folders with all that is in them, "-" for standard input.</summary>
/// <remarks>
/// Files of a folder come in ordinal order of their relative paths. Names that begin with a dot are passed over, and
/// so are links to folders, which could lead in circles.
/// </remarks>
internal static class FileWalk
{
    /// <summary>The files, and a problem for each path that leads to none.</summary>
    public static (List<ArchiveFile> Files, List<ArchiveProblem> Problems) Find(IEnumerable<string> paths)
    {
        var files = new List<ArchiveFile>();
        var problems = new List<ArchiveProblem>();
        foreach (string path in paths)
        {
            try
            {
                Add(path, files, problems);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                problems.Add(new ArchiveProblem(path, null, $"It cannot be read: {e.Message}", Lost: true));
            }
        }

        return (files, problems);
    }

    private static void Add(string path, List<ArchiveFile> files, List<ArchiveProblem> problems)
    {
        if (path == "-")
        {
            files.Add(new ArchiveFile(path, null, 0));
        }
        else if (Directory.Exists(path))
        {
            int before = files.Count;
            AddFolder(path, files, problems);
            if (files.Count == before)
            {
                problems.Add(new ArchiveProblem(path, null, "The folder holds no files.", Lost: true));
            }
        }
        else if (File.Exists(path))
        {
            files.Add(new ArchiveFile(path, Path.GetFileName(path), new FileInfo(path).Length));
        }
        else
        {
            problems.Add(new ArchiveProblem(
                path, null, "There is no such file or folder. Check the path.", Lost: true));
        }
    }

    private static void AddFolder(string root, List<ArchiveFile> files, List<ArchiveProblem> problems)
    {
        var found = new List<ArchiveFile>();
        var folders = new Stack<string>();
        folders.Push(root);
        while (folders.TryPop(out string? folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                {
                    Sort(root, entry, found, folders);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(new ArchiveProblem(folder, null, $"The folder cannot be read: {e.Message}", Lost: true));
            }
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        files.AddRange(found);
    }

    private static void Sort(string root, FileSystemInfo entry, List<ArchiveFile> found, Stack<string> folders)
    {
        if (entry.Name.StartsWith('.'))
        {
            return;
        }

        if (entry is DirectoryInfo)
        {
            if (entry.LinkTarget is null)
            {
                folders.Push(entry.FullName);
            }

            return;
        }

        string id = Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
        found.Add(new ArchiveFile(Path.Combine(root, id), id, ((FileInfo)entry).Length));
    }
}
