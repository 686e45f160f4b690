using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Codecs;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, and never beyond it.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="file">The file that they come from, for errors.</param>
/// <param name="offset">Where in the file they begin, for errors.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, string file, long offset)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The offset of the next byte.</summary>
    public int Position { get; private set; }

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _bytes.Length - Position;

    /// <summary>The bytes that are left.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[Position..];

    /// <summary>Reads one byte.</summary>
    public byte ReadByte() => Read(1)[0];

    /// <summary>Reads 2 bytes.</summary>
    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Read(2));

    /// <summary>Reads 4 bytes.</summary>
    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Read(4));

    /// <summary>Reads 8 bytes.</summary>
    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Read(8));

    /// <summary>Reads 1 to 5 bytes.</summary>
    public uint ReadVarInt()
    {
        // Most are small: one comparison and no loop.
        if ((uint)Position < (uint)_bytes.Length && _bytes[Position] < 0x80)
        {
            return _bytes[Position++];
        }

        ulong value = ReadVarLong();
        return value <= uint.MaxValue ? (uint)value : throw Corrupt("a number is too large");
    }

    /// <summary>Reads a count or length, which can be no larger than <paramref name="limit"/>.</summary>
    public int ReadCount(int limit)
    {
        ulong value = ReadVarLong();
        return value <= (ulong)limit ? (int)value : throw Corrupt($"a count is {value}, at most {limit} is possible");
    }

    /// <summary>Reads a count in 4 bytes, which can be no larger than <paramref name="limit"/>.</summary>
    public int ReadCount32(int limit)
    {
        uint value = ReadUInt32();
        return value <= (uint)limit ? (int)value : throw Corrupt($"a count is {value}, at most {limit} is possible");
    }

    /// <summary>Reads 1 to 10 bytes.</summary>
    public ulong ReadVarLong()
    {
        int position = Position;
        if (!VarInt.TryRead(_bytes, ref position, ulong.MaxValue, out ulong value))
        {
            throw Corrupt("there is no whole number");
        }

        Position = position;
        return value;
    }

    /// <summary>Reads bytes, without copying them.</summary>
    public ReadOnlySpan<byte> Read(int count)
    {
        if ((uint)count > (uint)Left)
        {
            throw Corrupt($"{count} bytes are expected, {Left} are left");
        }

        var read = _bytes.Slice(Position, count);
        Position += count;
        return read;
    }

    /// <summary>Reads a string that may be null.</summary>
    public string? ReadString()
    {
        uint header = ReadVarInt();
        if (header == 0)
        {
            return null;
        }

        int length = (int)((header - 1) >> 1);
        if ((header & 1) == 1)
        {
            return Encoding.UTF8.GetString(Read(length));
        }

        // Compared before it is doubled: a damaged length must not overflow.
        return length <= Left / sizeof(char)
            ? new string(MemoryMarshal.Cast<byte, char>(Read(length * sizeof(char))))
            : throw Corrupt($"{length} characters are expected, {Left} bytes are left");
    }

    /// <summary>The error of a read that cannot be.</summary>
    public readonly CorruptIndexException Corrupt(string message) => new(file, offset + Position, message);
}
