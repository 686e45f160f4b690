namespace NewsSearch.Storage;

/// <summary>The files of an index in a directory of the file system.</summary>
internal sealed class PhysicalStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _undeleted = [];

    /// <summary>Uses a directory, and creates it if it is not there.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="mustExist">Whether a missing directory is an error instead.</param>
    /// <exception cref="DirectoryNotFoundException">It must exist, and does not.</exception>
    /// <exception cref="IOException">There is a file of this name, or the directory cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be made.</exception>
    public PhysicalStorage(string directory, bool mustExist = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        DirectoryPath = Path.GetFullPath(directory);
        if (!mustExist)
        {
            Directory.CreateDirectory(DirectoryPath);
        }
        else if (!Directory.Exists(DirectoryPath))
        {
            throw new DirectoryNotFoundException($"There is no index in {DirectoryPath}.");
        }
    }

    /// <summary>The directory's full path.</summary>
    public string DirectoryPath { get; }

    /// <summary>Whether this is the directory of a path, whatever it is called there.</summary>
    public bool IsIn(string directory) => Target(DirectoryPath) == Target(Path.GetFullPath(directory));

    /// <inheritdoc/>
    public IReadOnlyList<string> List()
    {
        RetryDeletes();
        return [.. Directory.EnumerateFiles(DirectoryPath).Select(static path => Path.GetFileName(path))];
    }

    /// <inheritdoc/>
    public IWritableFile Create(string name) => new PhysicalWritableFile(FullPath(name));

    /// <inheritdoc/>
    public void SyncDirectory() => DirectorySync.Sync(DirectoryPath);

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(FullPath(from), FullPath(to), overwrite: true);

    /// <inheritdoc/>
    /// <remarks>
    /// Windows refuses to delete a file that is mapped. Such a file is tried again with each later delete and listing,
    /// and by whoever opens the index next.
    /// </remarks>
    public void Delete(string name)
    {
        string path = FullPath(name);
        RetryDeletes();
        if (!TryDelete(path))
        {
            lock (_gate)
            {
                _undeleted.Add(path);
            }
        }
    }

    /// <inheritdoc/>
    public IMappedFile Map(string name) => new PhysicalMappedFile(FullPath(name), name);

    /// <inheritdoc/>
    public IDisposable Lock(string name)
    {
        string path = FullPath(name);
        try
        {
            // The file stays when the lock goes: deleting it would let two writers lock two files of one name.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (IsSharingViolation(exception))
        {
            throw new IndexLockedException(
                $"The index in {DirectoryPath} is locked for writing ({name}): another process writes to it, such as "
                + "a running newssearch serve or ingest, or this process has it open already. Close that one first.",
                exception);
        }
    }

    /// <summary>Does nothing: open files and maps live on until they are disposed themselves.</summary>
    public void Dispose()
    {
    }

    // Windows: ERROR_SHARING_VIOLATION. Linux and macOS: EWOULDBLOCK of flock, which the runtime leaves as it is.
    private static bool IsSharingViolation(IOException exception) =>
        exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    private static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception exception)
            when (OperatingSystem.IsWindows() && exception is IOException or UnauthorizedAccessException)
        {
            return !File.Exists(path);
        }
    }

    private void RetryDeletes()
    {
        lock (_gate)
        {
            _undeleted.RemoveWhere(TryDelete);
        }
    }

    // Follows a link in the last place; one further up goes unnoticed.
    private static string Target(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        return Directory.Exists(path)
            ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path
            : path;
    }

    private string FullPath(string name) => Path.Combine(DirectoryPath, FileName.Check(name));
}
