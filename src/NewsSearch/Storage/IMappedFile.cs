namespace NewsSearch.Storage;

/// <summary>A whole file in memory, for reading.</summary>
internal interface IMappedFile : IDisposable
{
    /// <summary>The file's name within the index.</summary>
    string Name { get; }

    /// <summary>The file's length in bytes.</summary>
    long Length { get; }

    /// <summary>The bytes from <paramref name="offset"/> on; valid until the file is disposed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside the file.</exception>
    ReadOnlySpan<byte> Slice(long offset, int length);
}
