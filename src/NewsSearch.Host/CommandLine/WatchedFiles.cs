namespace NewsSearch.Host.CommandLine;

/// <summary>Tells which files under some paths are new or changed, and have come to rest.</summary>
/// <remarks>
/// It looks, rather than being told by the system: that works on network drives and for any number of folders, and a
/// file that is still being written is seen to grow, and waited for.
/// </remarks>
internal sealed class WatchedFiles(IReadOnlyList<string> paths)
{
    private readonly Dictionary<string, (DateTime Written, long Length)> _done = new(StringComparer.Ordinal);
    private Dictionary<string, (DateTime Written, long Length)> _last = new(StringComparer.Ordinal);

    /// <summary>Takes all that is there now as read.</summary>
    public void TakeAsRead()
    {
        _last = Look();
        foreach (var (path, state) in _last)
        {
            _done[path] = state;
        }
    }

    /// <summary>The full paths of files that changed since they were read, and not since the last look.</summary>
    public HashSet<string> Changed()
    {
        var now = Look();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, state) in now)
        {
            bool isRead = _done.TryGetValue(path, out var read) && read == state;
            if (!isRead && _last.TryGetValue(path, out var last) && last == state)
            {
                changed.Add(path);
            }
        }

        _last = now;
        return changed;
    }

    /// <summary>Notes that files were read as the last look saw them.</summary>
    public void Read(IEnumerable<string> files)
    {
        foreach (string path in files)
        {
            _done[path] = _last[path];
        }
    }

    private Dictionary<string, (DateTime Written, long Length)> Look()
    {
        var found = new Dictionary<string, (DateTime, long)>(StringComparer.Ordinal);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.None,
        };
        foreach (string path in paths.Where(path => path != "-"))
        {
            try
            {
                var files = Directory.Exists(path)
                    ? new DirectoryInfo(path).EnumerateFiles("*", options) : [new FileInfo(path)];
                foreach (var file in files.Where(file => file.Exists))
                {
                    found[file.FullName] = (file.LastWriteTimeUtc, file.Length);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A folder that went away while it was looked through is looked for again next time.
            }
        }

        return found;
    }
}
