namespace NewsSearch.Storage;

/// <summary>A storage that a writer must not go on with once making something durable has failed.</summary>
/// <remarks>
/// After a failed fsync nobody knows what is on the disk, and a second one may report success for data that the first
/// one dropped (Rebello et al., Can Applications Recover from fsync Failures?, USENIX ATC 2020). So the first failure
/// is final: everything that writes throws from then on. Reading goes on.
/// </remarks>
internal sealed class FailStopStorage(IStorage storage) : IStorage
{
    private Exception? _failure;

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => storage.List();

    /// <inheritdoc/>
    public IWritableFile Create(string name)
    {
        ThrowIfFailed();
        return new WritableFile(this, storage.Create(name));
    }

    /// <inheritdoc/>
    public void SyncDirectory() => Once(storage.SyncDirectory);

    /// <inheritdoc/>
    public void Rename(string from, string to) => Once(() => storage.Rename(from, to));

    /// <inheritdoc/>
    public void Delete(string name)
    {
        ThrowIfFailed();
        storage.Delete(name);
    }

    /// <inheritdoc/>
    public IMappedFile Map(string name) => storage.Map(name);

    /// <inheritdoc/>
    public IDisposable Lock(string name) => storage.Lock(name);

    /// <inheritdoc/>
    public void Dispose() => storage.Dispose();

    /// <summary>Throws if something could not be made durable before.</summary>
    /// <exception cref="IOException">It could not.</exception>
    public void ThrowIfFailed()
    {
        if (Volatile.Read(ref _failure) is { } failure)
        {
            throw new IOException(
                "The index takes no more writes, because an earlier one could not be made durable: "
                + $"{failure.Message} Close the index and open it again; it then holds the last commit.",
                failure);
        }
    }

    private void Once(Action step)
    {
        ThrowIfFailed();
        try
        {
            step();
        }
        catch (Exception exception)
        {
            Volatile.Write(ref _failure, exception);
            throw;
        }
    }

    private sealed class WritableFile(FailStopStorage storage, IWritableFile file) : IWritableFile
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes) => file.Write(bytes);

        public void FlushToDisk() => storage.Once(file.FlushToDisk);

        public void Dispose() => file.Dispose();
    }
}
