namespace NewsSearch.Storage;

/// <summary>A file that is being written from its start to its end.</summary>
internal interface IWritableFile : IDisposable
{
    /// <summary>How many bytes were written.</summary>
    long Length { get; }

    /// <summary>Appends bytes; from then on the file can be mapped with them.</summary>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Returns when every byte written so far would survive a power loss.</summary>
    void FlushToDisk();
}
