using System.Buffers.Binary;

namespace NewsSearch.Codecs;

/// <summary>Bytes that grow at their end, kept from use to use.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes;

    /// <summary>An empty buffer with room for some bytes.</summary>
    public ByteBuffer(int capacity = 256) => _bytes = new byte[Math.Max(capacity, 16)];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes so far; valid until more are written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The bytes so far, to be changed in place; valid until more are written.</summary>
    public Span<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    /// <summary>Forgets all bytes but keeps the room.</summary>
    public void Clear() => Length = 0;

    /// <summary>Forgets the bytes from <paramref name="length"/> on.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)Length, nameof(length));
        Length = length;
    }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    /// <summary>Appends one byte.</summary>
    public void WriteByte(byte value)
    {
        if (Length == _bytes.Length)
        {
            Reserve(1);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Appends a number as <see cref="VarInt"/> writes it.</summary>
    public void WriteVarInt(ulong value)
    {
        Reserve(VarInt.MaxLength64);
        Length += VarInt.Write(_bytes.AsSpan(Length), value);
    }

    /// <summary>Appends a number in four bytes, lowest first.</summary>
    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(sizeof(uint)), value);

    /// <summary>Appends a number in eight bytes, lowest first.</summary>
    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Append(sizeof(ulong)), value);

    /// <summary>Appends a length as <see cref="VarInt"/> and then that many bytes.</summary>
    public void WritePrefixed(ReadOnlySpan<byte> bytes)
    {
        WriteVarInt((uint)bytes.Length);
        Write(bytes);
    }

    /// <summary>Appends that many bytes and returns them to be filled: they hold anything before.</summary>
    public Span<byte> Append(int length)
    {
        Reserve(length);
        var added = _bytes.AsSpan(Length, length);
        Length += length;
        return added;
    }

    /// <summary>Makes room for that many more bytes.</summary>
    /// <exception cref="InsufficientMemoryException">An array cannot hold that many.</exception>
    public void Reserve(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        long needed = (long)Length + length;
        if (needed <= _bytes.Length)
        {
            return;
        }

        if (needed > Array.MaxLength)
        {
            throw new InsufficientMemoryException($"A buffer cannot hold {needed} bytes.");
        }

        Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L)));
    }
}
