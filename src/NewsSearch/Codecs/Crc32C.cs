using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;
using Arm = System.Runtime.Intrinsics.Arm;

namespace NewsSearch.Codecs;

/// <summary>The checksum CRC-32C (Castagnoli), as in RFC 3720, appendix B.4.</summary>
/// <remarks>
/// Processors have an instruction for this polynomial, about 8 bytes in 3 cycles; without one the tables of
/// <see cref="AppendScalar"/> do the same. Checksums of pieces join: <c>Append(Compute(a), b)</c> is that of ab.
/// </remarks>
internal static class Crc32C
{
    // The polynomial 0x1EDC6F41 with its bits reversed, because the checksum goes through bytes lowest bit first.
    private const uint Polynomial = 0x82F63B78;

    private static readonly uint[] Tables = MakeTables();

    /// <summary>The checksum of all bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>
    /// The checksum of what <paramref name="crc"/> stands for followed by more bytes; 0 stands for none.
    /// </summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        if (!Sse42.X64.IsSupported && !Arm.Crc32.Arm64.IsSupported)
        {
            return AppendScalar(crc, bytes);
        }

        uint state = ~crc;
        while (bytes.Length >= sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte value in bytes)
        {
            state = BitOperations.Crc32C(state, value);
        }

        return ~state;
    }

    /// <summary>Does what <see cref="Append"/> does, on any processor: eight table look-ups for eight bytes.</summary>
    public static uint AppendScalar(uint crc, ReadOnlySpan<byte> bytes)
    {
        uint state = ~crc;
        ReadOnlySpan<uint> tables = Tables;
        while (bytes.Length >= sizeof(ulong))
        {
            ulong eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ state;
            state = 0;
            for (int i = 0; i < sizeof(ulong); i++)
            {
                state ^= tables[((7 - i) << 8) + (byte)(eight >> (8 * i))];
            }

            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte value in bytes)
        {
            state = tables[(byte)(state ^ value)] ^ (state >> 8);
        }

        return ~state;
    }

    // Table k holds what a byte does to the checksum when k more bytes follow it.
    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (uint value = 0; value < 256; value++)
        {
            uint state = value;
            for (int bit = 0; bit < 8; bit++)
            {
                state = (state & 1) == 0 ? state >> 1 : (state >> 1) ^ Polynomial;
            }

            tables[value] = state;
        }

        for (int i = 256; i < tables.Length; i++)
        {
            uint before = tables[i - 256];
            tables[i] = tables[(byte)before] ^ (before >> 8);
        }

        return tables;
    }
}
