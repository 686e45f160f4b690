namespace NewsSearch.Storage;

/// <summary>A file of the file system that is being written from its start to its end.</summary>
internal sealed class PhysicalWritableFile : IWritableFile
{
    // Large enough that the file system is called rarely, small enough to stay in the processor's cache.
    private const int BufferLength = 64 * 1024;

    private readonly FileStream _stream;

    /// <summary>Creates the file, replacing one that is there.</summary>
    public PhysicalWritableFile(string path)
    {
        // Truncating a file that is there would pull the ground from under those who have mapped it (SIGBUS).
        File.Delete(path);
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferLength);
    }

    /// <inheritdoc/>
    public long Length { get; private set; }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        Length += bytes.Length;
    }

    /// <inheritdoc/>
    public void FlushToDisk() => _stream.Flush(flushToDisk: true);

    /// <summary>Hands what is still buffered to the file system and closes the file.</summary>
    /// <exception cref="IOException">The rest could not be written.</exception>
    public void Dispose() => _stream.Dispose();
}
