namespace NewsSearch.Ingest;

/// <summary>Reads the lines of a stream as bytes, with their physical numbers, in memory bounded by a limit.</summary>
/// <remarks>A line ends with LF or CR LF, the last with the stream. A byte order mark is left out.</remarks>
public sealed class LineReader
{
    private const int FirstBufferBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly int _maxBytes;
    private byte[] _buffer = new byte[FirstBufferBytes];
    private int _start;
    private int _scanned;
    private int _end;
    private bool _ended;

    /// <summary>Reads a stream; lines of more than <paramref name="maxBytes"/> are passed over.</summary>
    public LineReader(Stream stream, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        _stream = stream;
        _maxBytes = maxBytes;
    }

    /// <summary>The number of the line, from 1; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>The line without its end, valid until the next read; empty if it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line is longer than the limit and was passed over.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Whether the line has nothing but white space.</summary>
    public bool Blank => !TooLong && Line.Span.IndexOfAnyExcept(" \t\r\v\f"u8) < 0;

    /// <summary>Moves to the next line.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        TooLong = false;
        while (true)
        {
            int found = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
            if (found >= 0 || _ended)
            {
                return Take(found);
            }

            _scanned = _end;
            if (_end - _start > _maxBytes)
            {
                TooLong = true;
                (_start, _scanned, _end) = (0, 0, 0);
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool Take(int found)
    {
        int stop = found < 0 ? _end : _scanned + found;
        if (found < 0 && stop == _start && !TooLong)
        {
            Line = default;
            return false;
        }

        var line = _buffer.AsMemory(_start, stop - _start);
        _start = _scanned = Math.Min(_end, stop + 1);
        if (Number++ == 0 && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        TooLong |= line.Length > _maxBytes;
        Line = TooLong ? default : line.Span.EndsWith("\r"u8) ? line[..^1] : line;
        return true;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_scanned, _end, _start) = (_scanned - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, Array.MaxLength));
        }

        int read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
    }
}
