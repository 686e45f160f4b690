using NewsSearch.Storage;

namespace NewsSearch.Tests.Indexing;

/// <summary>Files in memory of which one, when a test says so, is not created before the test lets it.</summary>
internal sealed class SlowStorage : IStorage
{
    private readonly InMemoryStorage _storage = new();
    private int _openFiles;

    public bool IsSlow { get; set; }

    /// <summary>Released when somebody waits to create a file.</summary>
    public SemaphoreSlim Entered { get; } = new(0);

    /// <summary>Lets that file be created.</summary>
    public SemaphoreSlim Proceed { get; } = new(0);

    /// <summary>How many files are open for writing.</summary>
    public int OpenFiles => Volatile.Read(ref _openFiles);

    public bool IsUnlocked { get; private set; }

    public int OpenFilesWhenUnlocked { get; private set; }

    public IReadOnlyList<string> List() => _storage.List();

    public IWritableFile Create(string name)
    {
        if (IsSlow)
        {
            IsSlow = false;
            Entered.Release();
            Proceed.Wait();
        }

        Interlocked.Increment(ref _openFiles);
        return new OpenFile(this, _storage.Create(name));
    }

    public void SyncDirectory() => _storage.SyncDirectory();

    public void Rename(string from, string to) => _storage.Rename(from, to);

    public void Delete(string name) => _storage.Delete(name);

    public IMappedFile Map(string name) => _storage.Map(name);

    public IDisposable Lock(string name) => new HeldLock(this, _storage.Lock(name));

    public void Dispose() => _storage.Dispose();

    private sealed class OpenFile(SlowStorage storage, IWritableFile file) : IWritableFile
    {
        private int _closed;

        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes) => file.Write(bytes);

        public void FlushToDisk() => file.FlushToDisk();

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _closed, 1) == 0)
            {
                Interlocked.Decrement(ref storage._openFiles);
            }

            file.Dispose();
        }
    }

    private sealed class HeldLock(SlowStorage storage, IDisposable held) : IDisposable
    {
        public void Dispose()
        {
            storage.OpenFilesWhenUnlocked = storage.OpenFiles;
            storage.IsUnlocked = true;
            held.Dispose();
        }
    }
}
