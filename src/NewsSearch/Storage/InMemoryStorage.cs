namespace NewsSearch.Storage;

/// <summary>The files of an index that lives only in memory. Thread-safe.</summary>
/// <remarks>It keeps what it is given until it is dropped; flushing and syncing have nothing to do.</remarks>
internal sealed class InMemoryStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, InMemoryFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<string> List()
    {
        lock (_gate)
        {
            return [.. _files.Keys];
        }
    }

    /// <inheritdoc/>
    public IWritableFile Create(string name)
    {
        var file = new InMemoryFile(FileName.Check(name));
        lock (_gate)
        {
            _files[name] = file;
        }

        return file;
    }

    /// <inheritdoc/>
    public void SyncDirectory()
    {
    }

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        FileName.Check(to);
        lock (_gate)
        {
            if (!_files.Remove(FileName.Check(from), out var file))
            {
                throw NotFound(from);
            }

            _files[to] = file;
        }
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        lock (_gate)
        {
            _files.Remove(FileName.Check(name));
        }
    }

    /// <inheritdoc/>
    public IMappedFile Map(string name)
    {
        lock (_gate)
        {
            return _files.TryGetValue(FileName.Check(name), out var file)
                ? new InMemoryMappedFile(name, file.Contents)
                : throw NotFound(name);
        }
    }

    /// <inheritdoc/>
    public IDisposable Lock(string name)
    {
        lock (_gate)
        {
            if (!_locks.Add(FileName.Check(name)))
            {
                throw new IndexLockedException(
                    $"The index in memory is locked for writing ({name}): this process has it open already.");
            }
        }

        return new HeldLock(this, name);
    }

    /// <summary>Does nothing: the files can be opened again, as those of a directory can.</summary>
    public void Dispose()
    {
    }

    private static FileNotFoundException NotFound(string name) =>
        new($"There is no file {name} in the index in memory.", name);

    private sealed class HeldLock(InMemoryStorage storage, string name) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                lock (storage._gate)
                {
                    storage._locks.Remove(name);
                }
            }
        }
    }
}
