namespace NewsSearch.Ingest.Files;

/// <summary>Finds the files that paths name: files, folders with all that is in them, "-" for standard input.</summary>
/// <remarks>
/// Files of a folder come in ordinal order of their relative paths. Names that begin with a dot are passed over; so
/// are links to folders, which could lead in circles, and, with a warning, links to files outside the folder: whoever
/// may put files into it could otherwise have any file of the machine read.
/// </remarks>
internal static class FileWalk
{
    /// <summary>The files, and a problem for each path that leads to none.</summary>
    /// <param name="paths">What is named.</param>
    /// <param name="accepts">
    /// Chooses by full paths, and then a folder may hold no files; null takes all and asks for some.
    /// </param>
    public static (List<ArchiveFile> Files, List<ArchiveProblem> Problems) Find(
        IEnumerable<string> paths, Func<string, bool>? accepts)
    {
        var files = new List<ArchiveFile>();
        var problems = new List<ArchiveProblem>();
        foreach (string path in paths)
        {
            try
            {
                Add(path, accepts, files, problems);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                problems.Add(new ArchiveProblem(path, null, $"It cannot be read: {e.Message}", Lost: true));
            }
        }

        return (files, problems);
    }

    private static void Add(
        string path, Func<string, bool>? accepts, List<ArchiveFile> files, List<ArchiveProblem> problems)
    {
        if (path == "-")
        {
            files.Add(new ArchiveFile(path, null, 0));
        }
        else if (Directory.Exists(path))
        {
            int before = files.Count;
            AddFolder(path, accepts, files, problems);
            if (files.Count == before && accepts is null)
            {
                problems.Add(new ArchiveProblem(path, null, "The folder holds no files.", Lost: true));
            }
        }
        else if (File.Exists(path))
        {
            if (accepts is null || accepts(Path.GetFullPath(path)))
            {
                files.Add(new ArchiveFile(path, Path.GetFileName(path), new FileInfo(path).Length));
            }
        }
        else
        {
            problems.Add(new ArchiveProblem(
                path, null, "There is no such file or folder. Check the path.", Lost: true));
        }
    }

    private static void AddFolder(
        string root, Func<string, bool>? accepts, List<ArchiveFile> files, List<ArchiveProblem> problems)
    {
        var found = new List<ArchiveFile>();
        var folders = new Stack<string>();
        folders.Push(root);
        while (folders.TryPop(out string? folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos()
                    .Where(entry => !entry.Name.StartsWith('.')))
                {
                    if (entry is FileInfo file)
                    {
                        if (accepts is null || accepts(file.FullName))
                        {
                            AddFile(root, file, found, problems);
                        }
                    }
                    else if (entry.LinkTarget is null)
                    {
                        folders.Push(entry.FullName);
                    }
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

    private static void AddFile(
        string root, FileInfo file, List<ArchiveFile> found, List<ArchiveProblem> problems)
    {
        string id = Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
        string path = Path.Combine(root, id);
        if (file.LinkTarget is null || RealPath.IsWithin(root, file.FullName))
        {
            found.Add(new ArchiveFile(path, id, file.Length));
        }
        else
        {
            problems.Add(new ArchiveProblem(
                path, null, "It is passed over, as it links to no file within the folder.", Lost: false));
        }
    }
}
