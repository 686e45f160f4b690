using NewsSearch.Storage;

namespace NewsSearch.Recovery;

/// <summary>Takes bytes and keeps none: for what is written only to see that it can be.</summary>
internal sealed class DiscardedFile : IWritableFile
{
    /// <inheritdoc/>
    public long Length { get; private set; }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes) => Length += bytes.Length;

    /// <inheritdoc/>
    public void FlushToDisk()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
