using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Storage;

/// <summary>The check of every access to a mapped file.</summary>
internal static class MappedRange
{
    /// <summary>Refuses a stretch that is not wholly inside a file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside the file.</exception>
    public static void Check(long offset, int length, long fileLength)
    {
        // As unsigned numbers, negative ones are larger than any file.
        if ((ulong)offset > (ulong)fileLength || (ulong)length > (ulong)(fileLength - offset))
        {
            Throw(offset, length, fileLength);
        }
    }

    [DoesNotReturn]
    private static void Throw(long offset, int length, long fileLength) => throw new ArgumentOutOfRangeException(
        nameof(offset), offset, $"A stretch of {length} bytes does not fit a file of {fileLength} bytes here.");
}
