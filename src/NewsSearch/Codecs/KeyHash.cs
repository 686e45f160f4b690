using System.Buffers.Binary;
using System.Numerics;

namespace NewsSearch.Codecs;

/// <summary>A 64-bit hash of bytes that stays the same from process to process: it is written into files.</summary>
/// <remarks>The mixing step of wyhash: a 64 × 64 → 128 bit product folded in half. Not for hostile keys.</remarks>
internal static class KeyHash
{
    private const ulong Seed = 0x9E3779B97F4A7C15, Factor = 0xA0761D6478BD642F;

    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static ulong Compute(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Seed ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Factor, out ulong low);
        return high ^ low ^ BitOperations.RotateLeft(value, 29);
    }
}
