namespace NewsSearch.Benchmarks.Racing;

/// <summary>Some lines of a file, kept for one thread that parses them.</summary>
internal sealed class LineBatch
{
    private byte[] _bytes = new byte[1 << 18];
    private int _length;

    private readonly List<(long Number, int Start, int Length)> _lines = [];

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Count;

    /// <summary>Forgets all lines.</summary>
    public void Clear()
    {
        _lines.Clear();
        _length = 0;
    }

    /// <summary>Copies a line.</summary>
    public void Add(long number, ReadOnlySpan<byte> line)
    {
        if (_length + line.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + line.Length, 2 * _bytes.Length));
        }

        line.CopyTo(_bytes.AsSpan(_length));
        _lines.Add((number, _length, line.Length));
        _length += line.Length;
    }

    /// <summary>A line, with its number in the file.</summary>
    public ReadOnlySpan<byte> Line(int index, out long number)
    {
        (number, int start, int length) = _lines[index];
        return _bytes.AsSpan(start, length);
    }
}
