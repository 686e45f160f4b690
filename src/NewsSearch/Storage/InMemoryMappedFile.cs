namespace NewsSearch.Storage;

/// <summary>A file in memory as it was when it was mapped.</summary>
internal sealed class InMemoryMappedFile(string name, ReadOnlyMemory<byte> bytes) : IMappedFile
{
    private volatile bool _disposed;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public long Length => bytes.Length;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        MappedRange.Check(offset, length, bytes.Length);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return bytes.Span.Slice((int)offset, length);
    }

    /// <summary>Ends the reading, so that tests notice who reads on.</summary>
    public void Dispose() => _disposed = true;
}
