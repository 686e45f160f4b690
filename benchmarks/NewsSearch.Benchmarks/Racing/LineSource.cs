using System.IO.Compression;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>The lines of a file, plain or gzip, as bytes.</summary>
internal static class LineSource
{
    private const int FirstRoom = 1 << 20;

    /// <summary>Reads line by line, leaving out blank ones.</summary>
    /// <remarks>What is given is valid until the next line is asked for.</remarks>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It begins like gzip and is not.</exception>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Read(string path)
    {
        using var file = Open(path);
        byte[] room = new byte[FirstRoom];
        int start = 0, filled = 0, looked = 0;
        for (long number = 1; ;)
        {
            int feed = room.AsSpan(looked, filled - looked).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                var line = Trim(room.AsMemory(start, looked + feed - start));
                start = looked += feed + 1;
                if (!line.IsEmpty)
                {
                    yield return (number, line);
                }

                number++;
                continue;
            }

            if (start > 0)
            {
                room.AsSpan(start, filled - start).CopyTo(room);
                filled -= start;
                start = 0;
            }

            looked = filled;
            if (filled == room.Length)
            {
                Array.Resize(ref room, room.Length * 2);
            }

            int read = file.Read(room.AsSpan(filled));
            if (read == 0)
            {
                var last = Trim(room.AsMemory(0, filled));
                if (!last.IsEmpty)
                {
                    yield return (number, last);
                }

                yield break;
            }

            filled += read;
        }
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line) => line.Trim(" \t\r"u8);

    private static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        bool isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
