using System.IO.Compression;

namespace NewsSearch.Ingest.Files;

/// <summary>A file opened for reading: unpacked if it is gzip, with its first bytes known.</summary>
internal sealed class OpenedFile : IDisposable
{
    /// <summary>How much of a file decides what it is.</summary>
    private const int BeginningBytes = 64 * 1024;

    private readonly CountingStream _packed;

    // Without this, the base library takes a gzip file that was cut off for one that ends there.
    static OpenedFile() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    private OpenedFile(CountingStream packed, Stream content, byte[] beginning)
    {
        _packed = packed;
        Content = content;
        Beginning = beginning;
    }

    /// <summary>The unpacked bytes, from the first.</summary>
    public Stream Content { get; }

    /// <summary>The first unpacked bytes, at most 64 KiB.</summary>
    public byte[] Beginning { get; }

    /// <summary>Whether <see cref="Beginning"/> is all there is.</summary>
    public bool Whole => Beginning.Length < BeginningBytes;

    /// <summary>How many bytes were read from the disk.</summary>
    public long BytesRead => _packed.BytesRead;

    /// <summary>Opens a file; "-" is standard input.</summary>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    /// <exception cref="InvalidDataException">It begins as gzip but is not.</exception>
    public static async Task<OpenedFile> OpenAsync(
        string path, Stream standardInput, CancellationToken cancellationToken)
    {
        var stream = path == "-"
            ? standardInput
            : new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, true);
        var memory = InMemory(stream);
        try
        {
            byte[] magic = await BeginAsync(stream, 2, cancellationToken).ConfigureAwait(false);
            var packed = new CountingStream(stream, magic);
            bool isPacked = magic is [0x1f, 0x8b];
            Stream plain = isPacked ? new GZipStream(packed, CompressionMode.Decompress) : packed;
            byte[] beginning = await BeginAsync(plain, BeginningBytes, cancellationToken).ConfigureAwait(false);
            var content = new CountingStream(plain, beginning)
            {
                Whole = isPacked ? null : memory,
                Expected = !isPacked && stream is FileStream { CanSeek: true } ? stream.Length : 0,
            };
            return new OpenedFile(packed, content, beginning);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose() => Content.Dispose();

    /// <summary>What a stream in memory still has to give, if its owner lets it be seen.</summary>
    private static ReadOnlyMemory<byte>? InMemory(Stream stream) =>
        stream is MemoryStream memory && memory.TryGetBuffer(out var bytes)
            ? bytes.AsMemory((int)Math.Min(memory.Position, bytes.Count)) : default(ReadOnlyMemory<byte>?);

    private static async Task<byte[]> BeginAsync(Stream stream, int count, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[count];
        int length = 0;
        try
        {
            int read;
            do
            {
                read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
            }
            while (read > 0 && length < count);
        }
        catch (InvalidDataException) when (length > 0)
        {
            // What is sound before the damage is read; whoever reads on meets the damage again.
        }

        return bytes[..length];
    }
}
