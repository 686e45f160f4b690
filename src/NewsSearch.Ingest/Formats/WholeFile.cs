namespace NewsSearch.Ingest.Formats;

/// <summary>Reads a file that has to be in memory as a whole.</summary>
internal static class WholeFile
{
    /// <summary>What is said of a file that is longer than the limit.</summary>
    public static string TooLong(string kind) =>
        $"It is longer than {ArchiveLimits.DocumentBytes} bytes, the limit of one {kind}.";

    /// <summary>All bytes, or null if there are more than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[64 * 1024];
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
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }
    }
}
