using System.Text;

namespace NewsSearch.Ingest.Formats.Tables;

/// <summary>Reads the records of a table one by one, in memory bounded by the limit of one record.</summary>
/// <remarks>
/// Behind a record that is broken reading goes on with the next line, so that one stray quotation mark costs one line.
/// The marks between an opening one and the place where it shows to be wrong all stand in pairs, so none of the lines
/// between can run as far again: the time stays linear.
/// </remarks>
internal sealed class TableReader(Stream content, byte separator, int maxBytes = ArchiveLimits.DocumentBytes)
{
    private const int FirstBufferBytes = 64 * 1024;

    private readonly RecordScan _scan = new();
    private byte[] _buffer = new byte[FirstBufferBytes];
    private int _start;
    private int _end;
    private long _line = 1;
    private bool _ended;
    private bool _skipping;
    private bool _begun;

    /// <summary>What was not certain about the encoding, once.</summary>
    public string? Note { get; private set; }

    /// <summary>The next record that is not blank, or null at the end.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async ValueTask<TableRecord?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await BeginAsync(cancellationToken).ConfigureAwait(false);
            while (!_scan.TryScan(_buffer.AsSpan(_start, _end - _start), separator, _ended))
            {
                if (_end - _start > maxBytes)
                {
                    return Skip($"The record is longer than {maxBytes} bytes, the limit of one.");
                }

                await FillAsync(cancellationToken).ConfigureAwait(false);
            }

            if (_start == _end)
            {
                return null;
            }

            if (_scan.Broken is { } broken)
            {
                return Skip(broken);
            }

            var record = new TableRecord(_line, [.. _scan.Cells.Select(Cell)]);
            Advance(_scan.Length);
            if (record.Cells.Count > 1 || record.Cells[0].Length > 0)
            {
                return record;
            }
        }
    }

    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        if (!_begun)
        {
            _begun = true;
            await FillAsync(cancellationToken).ConfigureAwait(false);
            _start = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
        }

        while (_skipping)
        {
            int feed = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _skipping = feed < 0 && !_ended;
            Advance(feed < 0 ? _end - _start : feed + 1);
            if (_skipping)
            {
                await FillAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Passes over the first line of a record.</summary>
    private TableRecord Skip(string broken)
    {
        int end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        string line = Cell(..Math.Min(end < 0 ? _end - _start : end, FirstBufferBytes));
        var record = new TableRecord(_line, [line], broken);
        _skipping = true;
        return record;
    }

    private void Advance(int bytes)
    {
        var passed = _buffer.AsSpan(_start, bytes);
        int feeds = passed.Count((byte)'\n');
        _line += feeds == 0 && passed.EndsWith("\r"u8) ? 1 : feeds;
        _start += bytes;
    }

    private string Cell(Range range)
    {
        var bytes = _buffer.AsSpan(_start, _end - _start)[range];
        var (text, note) = System.Text.Unicode.Utf8.IsValid(bytes)
            ? (Encoding.UTF8.GetString(bytes), null)
            : TextDecoder.Decode(bytes);
        if (note is not null)
        {
            Note ??= $"Line {_line}: {note}";
        }

        text = text.Trim(' ');
        return text is ['"', .., '"'] ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>Reads until the buffer is full: a record is scanned again only when there is twice as much.</summary>
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, Array.MaxLength));
        }

        while (!_ended && _end < _buffer.Length)
        {
            int read = await content.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _ended = read == 0;
        }
    }
}
