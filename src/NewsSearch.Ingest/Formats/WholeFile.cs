using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats;

/// <summary>Reads a file that has to be in memory as a whole.</summary>
internal static class WholeFile
{
    private const int FirstBufferBytes = 64 * 1024;

    /// <summary>What is said of a file that is longer than the limit.</summary>
    public static string TooLong(string kind) =>
        $"It is longer than {ArchiveLimits.DocumentBytes} bytes, the limit of one {kind}.";

    /// <summary>All bytes, or null if there are more than the limit.</summary>
    /// <remarks>What is in memory already is not copied; a file of known length is read into its place.</remarks>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var opened = content as CountingStream;
        if (opened?.Whole is { } whole)
        {
            return whole.Length > ArchiveLimits.DocumentBytes ? default(ReadOnlyMemory<byte>?) : whole;
        }

        // One byte more shows the end, or that the limit is passed.
        long first = Math.Clamp(opened?.Expected ?? 0, FirstBufferBytes, ArchiveLimits.DocumentBytes) + 1;
        byte[] bytes = new byte[first];
        int length = 0;
        while (true)
        {
            int read = await content.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return bytes.AsMemory(0, length);
            }

            length += read;
            if (length > ArchiveLimits.DocumentBytes)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, ArchiveLimits.DocumentBytes + 1));
            }
        }
    }
}
