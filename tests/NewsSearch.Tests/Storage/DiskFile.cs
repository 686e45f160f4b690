namespace NewsSearch.Tests.Storage;

/// <summary>A file on the simulated disk: what was written to it, and how much of that the disk has for sure.</summary>
internal sealed class DiskFile
{
    private readonly List<(int Start, int End)> _dropped = [];
    private byte[] _bytes = [];

    public DiskFile()
    {
    }

    public DiskFile(byte[] bytes)
    {
        _bytes = bytes;
        Length = FlushedLength = bytes.Length;
    }

    public int Length { get; private set; }

    /// <summary>The disk has the bytes before this, except those that a failed flush dropped.</summary>
    public int FlushedLength { get; private set; }

    public ReadOnlyMemory<byte> Contents => _bytes.AsMemory(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + bytes.Length, _bytes.Length * 2));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Flush() => FlushedLength = Length;

    /// <summary>
    /// A flush that fails, as on Linux: the bytes count as written from now on, but the disk has none of them.
    /// </summary>
    public void FailFlush()
    {
        _dropped.Add((FlushedLength, Length));
        FlushedLength = Length;
    }

    /// <summary>The bytes after a crash.</summary>
    public byte[] Survivors(CrashMode mode, Random random)
    {
        if (mode == CrashMode.Kept)
        {
            return Contents.ToArray();
        }

        int unflushed = Length - FlushedLength;
        int length = mode switch
        {
            CrashMode.Lost or CrashMode.NamesKept => FlushedLength,
            CrashMode.Halved => FlushedLength + (unflushed / 2),
            CrashMode.Reordered => random.Next(2) == 0 ? FlushedLength : Length,
            _ => Length,
        };
        byte[] survivors = _bytes.AsSpan(0, length).ToArray();
        foreach (var (start, end) in _dropped)
        {
            survivors.AsSpan(start, end - start).Clear();
        }

        const int Sector = 512;
        for (int start = FlushedLength; start < length; start = (start / Sector * Sector) + Sector)
        {
            if (mode == CrashMode.Zeroed || (mode == CrashMode.Torn && random.Next(2) == 0))
            {
                survivors.AsSpan(start, Math.Min(length, (start / Sector * Sector) + Sector) - start).Clear();
            }
        }

        return survivors;
    }
}
