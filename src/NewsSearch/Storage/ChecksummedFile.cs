using System.Numerics;
using NewsSearch.Codecs;

namespace NewsSearch.Storage;

/// <summary>A mapped file of which each page is verified the first time that a byte of it is read.</summary>
/// <param name="file">The file; disposed with this.</param>
/// <param name="length">How many bytes, from the start, the checksums cover.</param>
/// <param name="checksums">The CRC-32C of each page.</param>
internal sealed class ChecksummedFile(IMappedFile file, long length, uint[] checksums) : IDisposable
{
    private readonly ulong[] _verified = new ulong[(checksums.Length + 63) / 64];

    /// <summary>The file's name.</summary>
    public string Name => file.Name;

    /// <summary>Bytes that are known to be what was written.</summary>
    /// <exception cref="CorruptIndexException">A page of this stretch is damaged, or the stretch is
    /// outside.</exception>
    public ReadOnlySpan<byte> Read(long offset, int count)
    {
        if (offset < 0 || count < 0 || offset > length - count)
        {
            throw new CorruptIndexException(Name, offset, $"{count} bytes are expected inside {length}");
        }

        if (count > 0)
        {
            long last = offset + count - 1;
            Verify((int)(offset / ChecksummedWriter.PageSize), (int)(last / ChecksummedWriter.PageSize));
        }

        return file.Slice(offset, count);
    }

    /// <summary>Verifies every page, and writes the whole file elsewhere as it goes.</summary>
    /// <param name="target">Where to write, or null to verify only.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="CorruptIndexException">A page is damaged; what was written is of no use.</exception>
    public void CopyTo(IWritableFile? target, CancellationToken cancellationToken)
    {
        for (long start = 0; start < file.Length; start += ChecksummedWriter.PageSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (start < length)
            {
                int page = (int)(start / ChecksummedWriter.PageSize);
                Verify(page, page);
            }

            // What stands behind the checksummed bytes holds the checksums: whoever opened the file has verified it.
            target?.Write(file.Slice(start, (int)Math.Min(ChecksummedWriter.PageSize, file.Length - start)));
        }
    }

    /// <summary>Unmaps the file.</summary>
    public void Dispose() => file.Dispose();

    // Whole columns are read for every query: where all pages are known, this is one test for each 4 MiB.
    private void Verify(int firstPage, int lastPage)
    {
        int firstWord = firstPage >> 6, lastWord = lastPage >> 6;
        for (int word = firstWord; word <= lastWord; word++)
        {
            ulong wanted = word == firstWord ? ulong.MaxValue << firstPage : ulong.MaxValue;
            wanted &= word == lastWord ? ulong.MaxValue >> (63 - (lastPage & 63)) : ulong.MaxValue;
            ulong unknown = wanted & ~Volatile.Read(ref _verified[word]);
            if (unknown != 0)
            {
                VerifyPages(word, unknown);
            }
        }
    }

    private void VerifyPages(int word, ulong unknown)
    {
        for (ulong left = unknown; left != 0; left &= left - 1)
        {
            int page = (word << 6) + BitOperations.TrailingZeroCount(left);
            long start = (long)page * ChecksummedWriter.PageSize;
            var bytes = file.Slice(start, (int)Math.Min(ChecksummedWriter.PageSize, length - start));
            if (Crc32C.Compute(bytes) != checksums[page])
            {
                throw new CorruptIndexException(
                    Name, start, $"the checksum of the {bytes.Length} bytes from here differs");
            }

            Interlocked.Or(ref _verified[word], left & (~left + 1));
        }
    }
}
