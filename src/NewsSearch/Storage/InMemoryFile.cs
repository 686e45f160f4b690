namespace NewsSearch.Storage;

/// <summary>A file in memory that is being written, and what was written to it.</summary>
internal sealed class InMemoryFile(string name) : IWritableFile
{
    private readonly Lock _gate = new();
    private byte[] _bytes = [];
    private int _length;
    private bool _closed;

    /// <inheritdoc/>
    public long Length => Contents.Length;

    /// <summary>The bytes so far. They never change: what is appended later goes behind them or to a copy.</summary>
    public ReadOnlyMemory<byte> Contents
    {
        get
        {
            lock (_gate)
            {
                return _bytes.AsMemory(0, _length);
            }
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            Reserve(bytes.Length);
            bytes.CopyTo(_bytes.AsSpan(_length));
            _length += bytes.Length;
        }
    }

    /// <inheritdoc/>
    public void FlushToDisk()
    {
    }

    /// <summary>Ends the writing.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
        }
    }

    private void Reserve(int length)
    {
        long needed = (long)_length + length;
        if (needed > Array.MaxLength)
        {
            throw new IOException($"The file {name} in memory would have {needed} bytes, more than an array holds.");
        }

        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L)));
        }
    }
}
