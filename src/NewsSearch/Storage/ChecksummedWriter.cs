using NewsSearch.Codecs;

namespace NewsSearch.Storage;

/// <summary>Writes a file in large pieces and computes a CRC-32C of each of its pages.</summary>
internal sealed class ChecksummedWriter(IWritableFile file)
{
    /// <summary>The size of a page in bytes: what is verified when a reader touches any byte of it.</summary>
    public const int PageSize = 64 * 1024;

    private readonly byte[] _page = new byte[PageSize];
    private readonly List<uint> _checksums = [];
    private int _used;

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (bytes.Length > 0)
        {
            int count = Math.Min(bytes.Length, PageSize - _used);
            bytes[..count].CopyTo(_page.AsSpan(_used));
            bytes = bytes[count..];
            _used += count;
            if (_used == PageSize)
            {
                FinishPage();
            }
        }
    }

    /// <summary>Appends zeros until the length is a multiple of <paramref name="alignment"/>.</summary>
    public void Align(int alignment)
    {
        Span<byte> zeros = stackalloc byte[64];
        zeros.Clear();
        Write(zeros[..(int)((alignment - (Length % alignment)) % alignment)]);
    }

    /// <summary>Writes out the last, shorter page and returns the checksums of all.</summary>
    public IReadOnlyList<uint> Finish()
    {
        if (_used > 0)
        {
            FinishPage();
        }

        return _checksums;
    }

    private void FinishPage()
    {
        var page = _page.AsSpan(0, _used);
        _checksums.Add(Crc32C.Compute(page));
        file.Write(page);
        _used = 0;
    }
}
