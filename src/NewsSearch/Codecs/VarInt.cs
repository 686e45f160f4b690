namespace NewsSearch.Codecs;

/// <summary>
/// Whole numbers in as few bytes as they need: seven bits a byte, lowest first, the top bit says "more".
/// </summary>
/// <remarks>
/// | value | bytes |
/// | 0 to 127 | the value |
/// | 300 | AC 02 |
/// | 4 294 967 295 | FF FF FF FF 0F |
/// Reading never leaves the span: bytes that end too early or mean more than fits are a
/// <see cref="CorruptIndexException"/>, which the caller who knows the file turns into one that names it.
/// </remarks>
internal static class VarInt
{
    /// <summary>The most bytes of a 32-bit number.</summary>
    public const int MaxLength32 = 5;

    /// <summary>The most bytes of a 64-bit number.</summary>
    public const int MaxLength64 = 10;

    /// <summary>Writes a number and returns how many bytes it took.</summary>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public static int Write(Span<byte> destination, ulong value)
    {
        if (destination.Length < MaxLength64 && destination.Length < Length(value))
        {
            throw new ArgumentException("The span is too short for the number.", nameof(destination));
        }

        int count = 0;
        for (; value >= 0x80; value >>= 7)
        {
            destination[count++] = (byte)(value | 0x80);
        }

        destination[count++] = (byte)value;
        return count;
    }

    /// <summary>How many bytes <see cref="Write"/> takes for a number.</summary>
    public static int Length(ulong value)
    {
        int count = 1;
        for (; value >= 0x80; value >>= 7)
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads a number of at most 32 bits at a position and moves the position behind it.</summary>
    /// <exception cref="CorruptIndexException">There is no such number here.</exception>
    public static uint ReadUInt32(ReadOnlySpan<byte> source, ref int position)
    {
        if ((uint)position < (uint)source.Length && source[position] < 0x80)
        {
            return source[position++];
        }

        return TryRead(source, ref position, uint.MaxValue, out ulong value)
            ? (uint)value
            : throw NotANumber(position, 32);
    }

    /// <summary>Reads a number that counts or measures: one that fits an <see cref="int"/>.</summary>
    /// <exception cref="CorruptIndexException">There is no such number here.</exception>
    public static int ReadInt32(ReadOnlySpan<byte> source, ref int position)
    {
        return TryRead(source, ref position, int.MaxValue, out ulong value)
            ? (int)value
            : throw NotANumber(position, 31);
    }

    /// <summary>Reads a number of at most 64 bits at a position and moves the position behind it.</summary>
    /// <exception cref="CorruptIndexException">There is no such number here.</exception>
    public static ulong ReadUInt64(ReadOnlySpan<byte> source, ref int position)
    {
        return TryRead(source, ref position, ulong.MaxValue, out ulong value)
            ? value
            : throw NotANumber(position, 64);
    }

    /// <summary>Reads a number up to a limit; leaves the position where it is if there is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> source, ref int position, ulong limit, out ulong value)
    {
        value = 0;
        if (position < 0)
        {
            return false;
        }

        int at = position;
        for (int shift = 0; shift < 64 && at < source.Length; shift += 7)
        {
            byte current = source[at++];
            ulong bits = current & 0x7FUL;

            // The tenth byte holds only the 64th bit; anything above it would be lost in the shift.
            if (shift == 63 && bits > 1)
            {
                return false;
            }

            value |= bits << shift;
            if (current < 0x80)
            {
                position = value <= limit ? at : position;
                return value <= limit;
            }
        }

        return false;
    }

    /// <summary>Maps numbers near zero of either sign to small ones: 0, -1, 1, -2 become 0, 1, 2, 3.</summary>
    public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    /// <summary>Undoes <see cref="ZigZag"/>.</summary>
    public static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static CorruptIndexException NotANumber(int position, int bits) =>
        new($"There is no whole number of {bits} bits at byte {position} of the stretch that was read.");
}
