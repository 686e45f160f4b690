using NewsSearch.Storage;

namespace NewsSearch.Tests.Storage;

/// <summary>A simulated disk that counts what it is asked to do, and stops or fails where a test says.</summary>
/// <remarks>
/// Operations count from 1. A crash at n means that operation n does not happen (of a write, half does) and that
/// nothing later does; <see cref="CrashImage"/> is what the next start finds. Only flushed bytes under synced names are
/// sure.
/// </remarks>
internal sealed class FaultyStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly DiskDirectory _directory;
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);
    private readonly List<OperationKind> _operations = [];

    public FaultyStorage()
        : this(new Dictionary<string, byte[]>())
    {
    }

    /// <summary>A disk with files that are flushed and named for sure.</summary>
    public FaultyStorage(IReadOnlyDictionary<string, byte[]> files) => _directory = new DiskDirectory(files);

    private FaultyStorage(DiskDirectory directory) => _directory = directory;

    /// <summary>Stops the machine at this operation; 0 never.</summary>
    public int CrashAt { get; set; }

    /// <summary>Fails this operation with an <see cref="IOException"/>; 0 none.</summary>
    public int FailAt { get; set; }

    /// <summary>Whether everything fails from <see cref="FailAt"/> on, but for mapping, listing and locking.</summary>
    public bool FailForEver { get; set; }

    /// <summary>Fails every operation of this kind.</summary>
    public OperationKind? FailKind { get; set; }

    /// <summary>Whether files must not be deleted, as where a directory belongs to somebody else.</summary>
    public bool RefuseDeletes { get; set; }

    /// <summary>Whether a read beyond the end of a file ends the process instead of finding other bytes.</summary>
    public bool GuardMaps { get; init; }

    /// <summary>Called with the number of each operation before it is done, outside of all locks.</summary>
    public Action<int>? Before { get; set; }

    /// <summary>The most bytes that all files may have together.</summary>
    public long Quota { get; set; } = long.MaxValue;

    public bool Crashed { get; private set; }

    /// <summary>All operations so far, in order; the n-th stands at n - 1.</summary>
    public IReadOnlyList<OperationKind> Operations
    {
        get
        {
            lock (_gate)
            {
                return [.. _operations];
            }
        }
    }

    /// <summary>How many maps are open: a leak if readers are gone.</summary>
    public int OpenMaps { get; private set; }

    /// <summary>How many files are open for writing.</summary>
    public int OpenFiles { get; private set; }

    /// <summary>Whether somebody holds a lock.</summary>
    public bool IsLocked => _locks.Count > 0;

    public IReadOnlyList<string> List() => Do(OperationKind.List, () => _directory.Files.Keys.ToArray());

    public IWritableFile Create(string name) => Do(OperationKind.Create, () =>
    {
        var file = new DiskFile();
        _directory.Change(null, FileName.Check(name), file);
        OpenFiles++;
        return new OpenFile(this, file);
    });

    public void SyncDirectory() => Do(OperationKind.SyncDirectory, _directory.Sync);

    public void Rename(string from, string to) => Do(OperationKind.Rename, () =>
    {
        var file = Find(from);
        _directory.Change(from, FileName.Check(to), file);
    });

    public void Delete(string name) => Do(OperationKind.Delete, () =>
    {
        if (RefuseDeletes)
        {
            throw new UnauthorizedAccessException($"Simulated: {name} must not be deleted.");
        }

        if (_directory.Files.ContainsKey(FileName.Check(name)))
        {
            _directory.Change(name, null, null);
        }
    });

    public IMappedFile Map(string name) => Do(OperationKind.Map, () =>
    {
        var bytes = Find(name).Contents;
        var map = new OpenMap(
            this, GuardMaps ? new GuardedMap(name, bytes.Span) : new InMemoryMappedFile(name, bytes));
        OpenMaps++;
        return map;
    });

    public IDisposable Lock(string name) => Do(OperationKind.Lock, () => _locks.Add(FileName.Check(name))
        ? new HeldLock(this, name)
        : throw new IndexLockedException($"The simulated disk is locked for writing ({name})."));

    public void Dispose()
    {
    }

    /// <summary>The disk that the next start finds if the machine stops now.</summary>
    public FaultyStorage CrashImage(CrashMode mode, int seed)
    {
        lock (_gate)
        {
            var random = new Random(seed);
            return new FaultyStorage(_directory.Survivors(mode, random)
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .ToDictionary(file => file.Key, file => file.Value.Survivors(mode, random), StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// The disk as the next process sees it when only this one died: nothing is lost, nothing is flushed.
    /// </summary>
    public FaultyStorage Restart(int crashAt)
    {
        lock (_gate)
        {
            return new FaultyStorage(_directory.Copy()) { CrashAt = crashAt };
        }
    }

    /// <summary>All files with their bytes as programs see them.</summary>
    public Dictionary<string, byte[]> Files()
    {
        lock (_gate)
        {
            return _directory.Files.ToDictionary(
                file => file.Key, file => file.Value.Contents.ToArray(), StringComparer.Ordinal);
        }
    }

    private DiskFile Find(string name) => _directory.Files.TryGetValue(FileName.Check(name), out var file)
        ? file
        : throw new FileNotFoundException($"There is no file {name} on the simulated disk.", name);

    private void Do(OperationKind kind, Action action, Action? onFault = null) => Do(
        kind,
        () =>
        {
            action();
            return true;
        },
        onFault);

    private T Do<T>(OperationKind kind, Func<T> action, Action? onFault = null)
    {
        Before?.Invoke(_operations.Count + 1);
        lock (_gate)
        {
            ThrowIfCrashed();
            _operations.Add(kind);
            int number = _operations.Count;
            Crashed = number == CrashAt;
            if (Crashed || Fails(number, kind))
            {
                onFault?.Invoke();
                ThrowIfCrashed();
                throw new IOException($"Simulated failure of operation {number} ({kind}).");
            }

            return action();
        }
    }

    private bool Fails(int number, OperationKind kind) =>
        kind == FailKind
        || number == FailAt
        || (FailForEver && FailAt > 0 && number > FailAt
            && kind is not (OperationKind.Map or OperationKind.List or OperationKind.Lock));

    private void ThrowIfCrashed()
    {
        if (Crashed)
        {
            throw new SimulatedCrashException($"Simulated crash at operation {CrashAt}.");
        }
    }

    private void Append(DiskFile file, ReadOnlySpan<byte> bytes)
    {
        long used = _directory.Files.Values.Sum(each => (long)each.Length);
        int room = (int)Math.Clamp(Quota - used, 0, bytes.Length);
        file.Append(bytes[..room]);
        if (room < bytes.Length)
        {
            throw new IOException("No space left on the simulated disk.");
        }
    }

    private sealed class OpenFile(FaultyStorage storage, DiskFile file) : IWritableFile
    {
        private int _disposed;

        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes)
        {
            byte[] copy = bytes.ToArray();
            storage.Do(
                OperationKind.Write,
                () => storage.Append(file, copy),
                () => file.Append(copy.AsSpan(0, copy.Length / 2)));
        }

        public void FlushToDisk() => storage.Do(OperationKind.Flush, file.Flush, () =>
        {
            if (!storage.Crashed)
            {
                file.FailFlush();
            }
        });

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                lock (storage._gate)
                {
                    storage.OpenFiles--;
                }
            }
        }
    }

    private sealed class OpenMap(FaultyStorage storage, IMappedFile map) : IMappedFile
    {
        private int _disposed;

        public string Name => map.Name;

        public long Length => map.Length;

        public ReadOnlySpan<byte> Slice(long offset, int length) => map.Slice(offset, length);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                map.Dispose();
                lock (storage._gate)
                {
                    storage.OpenMaps--;
                }
            }
        }
    }

    private sealed class HeldLock(FaultyStorage storage, string name) : IDisposable
    {
        public void Dispose()
        {
            lock (storage._gate)
            {
                storage._locks.Remove(name);
            }
        }
    }
}
