using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Codecs;

/// <summary>A growing run of bytes, little-endian.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends one byte.</summary>
    public void WriteByte(byte value) => Reserve(1)[0] = value;

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Appends 2 bytes.</summary>
    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Reserve(2), value);

    /// <summary>Appends 4 bytes.</summary>
    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Reserve(4), value);

    /// <summary>Appends 8 bytes.</summary>
    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Reserve(8), value);

    /// <summary>Appends 1 to 5 bytes, seven bits in each, lowest first.</summary>
    public void WriteVarInt(uint value) => WriteVarLong(value);

    /// <summary>Appends 1 to 10 bytes, seven bits in each, lowest first.</summary>
    public void WriteVarLong(ulong value)
    {
        if (value < 0x80)
        {
            WriteByte((byte)value);
            return;
        }

        var target = Reserve(VarInt.MaxLength64);
        Length -= VarInt.MaxLength64 - VarInt.Write(target, value);
    }

    /// <summary>Appends a string that may be null, exactly as it is.</summary>
    /// <remarks>
    /// 0 for null, else one more than twice the length, with the low bit for UTF-16: text that is no valid UTF-16 has
    /// no UTF-8 form, and it must come back unharmed.
    /// </remarks>
    public void WriteString(string? text)
    {
        if (text is null)
        {
            WriteVarInt(0);
            return;
        }

        if (TryWriteAscii(text))
        {
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        if (Utf16.IsWellFormed(text))
        {
            WriteVarInt(((uint)length << 1) + 1);
            Encoding.UTF8.GetBytes(text, Reserve(length));
            return;
        }

        WriteVarInt(((uint)text.Length << 1) + 2);
        foreach (char unit in text)
        {
            WriteUInt16(unit);
        }
    }

    // Most texts are ASCII: their length is known before, and one pass tells and writes.
    private bool TryWriteAscii(string text)
    {
        int start = Length;
        WriteVarInt(((uint)text.Length << 1) + 1);
        bool isAscii = Ascii.FromUtf16(text, Reserve(text.Length), out _) == OperationStatus.Done;
        Length = isAscii ? Length : start;
        return isAscii;
    }

    /// <summary>Grows by so many bytes and returns them for writing.</summary>
    public Span<byte> Reserve(int count)
    {
        int end = checked(Length + count);
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(end, _bytes.Length * 2L)));
        }

        var reserved = _bytes.AsSpan(Length, count);
        Length = end;
        return reserved;
    }
}
