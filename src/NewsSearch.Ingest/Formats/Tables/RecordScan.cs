namespace NewsSearch.Ingest.Formats.Tables;

/// <summary>
/// Finds the cells of one record (RFC 4180) in bytes; they are as they stand, with their quotation marks.
/// </summary>
internal sealed class RecordScan
{
    private readonly List<Range> _cells = [];

    /// <summary>The cells.</summary>
    public IReadOnlyList<Range> Cells => _cells;

    /// <summary>How many bytes the record has, with its end.</summary>
    public int Length { get; private set; }

    /// <summary>What is wrong with the record, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>Scans the record that the bytes begin with.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="ended">Whether there are no more behind them.</param>
    /// <returns>False if more bytes are needed.</returns>
    public bool TryScan(ReadOnlySpan<byte> bytes, byte separator, bool ended)
    {
        _cells.Clear();
        Broken = null;
        int at = 0;
        while (true)
        {
            int start = at;
            if (at < bytes.Length && bytes[at] == '"')
            {
                at = BehindQuotes(bytes, at);
                if (at < 0)
                {
                    Broken = ended
                        ? "A quotation mark is opened and never closed. Close it, or double it within others." : null;
                    return ended;
                }

                int padding = bytes[at..].IndexOfAnyExcept((byte)' ');
                bool cut = padding < 0 && !ended;
                if (!cut && padding >= 0 && bytes[at + padding] != separator && bytes[at + padding] is not (10 or 13))
                {
                    Broken = "Behind a closing quotation mark stands something else than the end of the cell; within "
                        + "quotation marks they are doubled.";
                    return true;
                }
            }

            int length = bytes[at..].IndexOfAny(separator, (byte)'\n', (byte)'\r');
            if (length < 0 && !ended)
            {
                return false;
            }

            at = length < 0 ? bytes.Length : at + length;
            _cells.Add(start..at);
            if (at == bytes.Length || bytes[at] != separator)
            {
                return TryEnd(bytes, at, ended);
            }

            at++;
        }
    }

    private bool TryEnd(ReadOnlySpan<byte> bytes, int at, bool ended)
    {
        bool carriage = at < bytes.Length && bytes[at] == '\r';
        if (carriage && at + 1 == bytes.Length && !ended)
        {
            return false;
        }

        bool pair = carriage && at + 1 < bytes.Length && bytes[at + 1] == '\n';
        Length = Math.Min(bytes.Length, at + (pair ? 2 : 1));
        return true;
    }

    /// <summary>Where a quoted cell ends, behind its closing mark; -1 if it is not in the bytes.</summary>
    private static int BehindQuotes(ReadOnlySpan<byte> bytes, int open)
    {
        int at = open + 1;
        while (true)
        {
            int quote = bytes[at..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return -1;
            }

            at += quote + 1;
            if (at == bytes.Length || bytes[at] != '"')
            {
                return at;
            }

            at++;
        }
    }
}
