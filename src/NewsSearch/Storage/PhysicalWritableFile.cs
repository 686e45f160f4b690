namespace NewsSearch.Storage;

/// <summary>A file of the file system that is being written from its start to its end.</summary>
internal sealed class PhysicalWritableFile : IWritableFile
{
    private readonly FileStream _stream;

    /// <summary>Creates the file, replacing one that is there.</summary>
    public PhysicalWritableFile(string path)
    {
        // Truncating a file that is there would pull the ground from under those who have mapped it (SIGBUS).
        File.Delete(path);
        // Unbuffered: writers hand over whole pages, and what was written can be mapped at once.
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
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

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();
}
