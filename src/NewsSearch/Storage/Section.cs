using NewsSearch.Codecs;

namespace NewsSearch.Storage;

/// <summary>A named stretch of a checksummed file.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the section begins.</param>
/// <param name="length">How many bytes it has.</param>
internal sealed class Section(ChecksummedFile file, long offset, long length)
{
    /// <summary>How many bytes the section has.</summary>
    public long Length => length;

    /// <summary>Verified bytes of the section.</summary>
    /// <exception cref="CorruptIndexException">They are damaged, or not inside the section.</exception>
    public ReadOnlySpan<byte> Read(long start, int count)
    {
        if (start < 0 || count < 0 || start > length - count)
        {
            throw Corrupt(start, $"{count} bytes are expected in a section of {length}");
        }

        return file.Read(offset + start, count);
    }

    /// <summary>A reader of verified bytes.</summary>
    public ByteReader Reader(long start, int count) => new(Read(start, count), file.Name, offset + start);

    /// <summary>The error of a value that cannot be.</summary>
    public CorruptIndexException Corrupt(long start, string message) => new(file.Name, offset + start, message);
}
