namespace NewsSearch.Ingest.Files;

/// <summary>Reads a stream whose beginning may have been looked at already, and counts what was read.</summary>
internal sealed class CountingStream(Stream stream, byte[] beginning) : Stream
{
    private int _given;

    /// <summary>All that there is, where it lies in memory already and need not be copied.</summary>
    public ReadOnlyMemory<byte>? Whole { get; init; }

    /// <summary>How many bytes there are, as far as that is known beforehand.</summary>
    public long Expected { get; init; }

    /// <summary>How many bytes were read, with the beginning.</summary>
    public long BytesRead { get; private set; } = beginning.Length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = Beginning(buffer);
        if (read == 0)
        {
            read = stream.Read(buffer);
            BytesRead += read;
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = Beginning(buffer.Span);
        if (read == 0)
        {
            read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            BytesRead += read;
        }

        return read;
    }

    public override Task<int> ReadAsync(
        byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Beginning(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, beginning.Length - _given);
        beginning.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
