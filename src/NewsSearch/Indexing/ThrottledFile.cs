using NewsSearch.Storage;

namespace NewsSearch.Indexing;

/// <summary>A file that a merge writes: each piece that is written ends a slice of the merge.</summary>
internal sealed class ThrottledFile(IWritableFile file, MergeThrottle throttle) : IWritableFile
{
    /// <inheritdoc/>
    public long Length => file.Length;

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        file.Write(bytes);
        throttle.Pause();
    }

    /// <inheritdoc/>
    public void FlushToDisk() => file.FlushToDisk();

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
