using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Codecs;

/// <summary>The LZ4 block format: byte-aligned copies of earlier bytes, fast to take apart again.</summary>
/// <remarks>
/// A block is a row of sequences: a token (high half: count of literals, low half: length of the copy − 4; 15 goes on
/// in further bytes up to one below 255), the literals, the distance back of the copy in two bytes. The last sequence
/// ends after its literals. Two rules of the format let decoders copy in wide steps: the last five bytes are literals,
/// and no copy begins within the last twelve bytes. A dictionary is bytes that stand before the block, which copies
/// may reach back to. Source: LZ4 block format description, lz4.org.
/// </remarks>
internal static class Lz4Block
{
    /// <summary>The shortest copy.</summary>
    public const int MinMatch = 4;

    /// <summary>How far back a copy can reach.</summary>
    public const int MaxDistance = 65_535;

    // Longer blocks are not written; a sum of lengths stops here before it could overflow.
    private const int MaxLength = 1 << 30;

    /// <summary>The most bytes that a block of so many bytes can take.</summary>
    public static int MaxCompressedLength(int length) => length + (length / 255) + 16;

    /// <summary>Takes a block apart.</summary>
    /// <param name="source">The block.</param>
    /// <param name="dictionary">What stood before the block when it was compressed.</param>
    /// <param name="target">Exactly as many bytes as were compressed.</param>
    /// <returns>False if the block is damaged: it never reads or writes outside the spans.</returns>
    public static bool TryDecompress(
        ReadOnlySpan<byte> source, ReadOnlySpan<byte> dictionary, Span<byte> target)
    {
        int read = 0, written = 0;
        while (read < source.Length)
        {
            CopyShortSequences(source, dictionary, target, ref read, ref written);
            int token = source[read++];
            if (!TryReadLength(source, ref read, token >> 4, out int literals)
                || literals > source.Length - read || literals > target.Length - written)
            {
                return false;
            }

            source.Slice(read, literals).CopyTo(target[written..]);
            read += literals;
            written += literals;
            if (read == source.Length)
            {
                return written == target.Length;
            }

            if (read > source.Length - 2)
            {
                return false;
            }

            int distance = BinaryPrimitives.ReadUInt16LittleEndian(source[read..]);
            read += 2;
            if (!TryReadLength(source, ref read, token & 15, out int length)
                || distance == 0 || distance > written + dictionary.Length
                || (length += MinMatch) > target.Length - written)
            {
                return false;
            }

            Copy(dictionary, target, written, distance, length);
            written += length;
        }

        return false;
    }

    /// <summary>Takes apart sequences that are short and far from all ends, in wide steps.</summary>
    /// <remarks>
    /// Most sequences of text have less than 15 literals and a copy of at most 18 bytes. 16 bytes for the literals and
    /// 16 + 2 for the copy are moved whatever their lengths; what is too much is overwritten by the next sequence.
    /// </remarks>
    private static void CopyShortSequences(
        ReadOnlySpan<byte> source, ReadOnlySpan<byte> dictionary, Span<byte> target, ref int read, ref int written)
    {
        // A sequence reads a token, 16 bytes of literals and a distance; it writes 14 literals and 18 bytes at most.
        int lastRead = source.Length - 19, lastWritten = target.Length - 34;
        ref byte from = ref MemoryMarshal.GetReference(source), to = ref MemoryMarshal.GetReference(target);
        ref byte earlier = ref MemoryMarshal.GetReference(dictionary);
        int earliest = -dictionary.Length, r = read, w = written;
        while (r <= lastRead && w <= lastWritten)
        {
            int token = Unsafe.Add(ref from, r), literals = token >> 4, length = token & 15;
            int distance = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref from, r + 1 + literals));
            int start = w + literals - distance;

            // A copy that runs into itself, out of the dictionary, or begins before it (damage) goes the careful way.
            if (literals == 15 || length == 15 || distance < 18 || start < earliest || (uint)(start + 17) < 17)
            {
                break;
            }

            Move<Vector128<byte>>(ref Unsafe.Add(ref from, r + 1), ref Unsafe.Add(ref to, w));
            w += literals;
            r += 3 + literals;
            ref byte copied = ref start >= 0
                ? ref Unsafe.Add(ref to, start)
                : ref Unsafe.Add(ref earlier, start - earliest);
            Move<Vector128<byte>>(ref copied, ref Unsafe.Add(ref to, w));
            Move<ushort>(ref Unsafe.Add(ref copied, 16), ref Unsafe.Add(ref to, w + 16));
            w += length + MinMatch;
        }

        read = r;
        written = w;
    }

    private static void Move<T>(ref byte from, ref byte to) =>
        Unsafe.WriteUnaligned(ref to, Unsafe.ReadUnaligned<T>(ref from));

    /// <summary>
    /// Copies from so far back, also where the copy runs into itself: then it repeats what it has written.
    /// </summary>
    private static void Copy(
        ReadOnlySpan<byte> dictionary, Span<byte> target, int position, int distance, int length)
    {
        if (distance > position)
        {
            var earlier = dictionary[^(distance - position)..];
            earlier = earlier[..Math.Min(earlier.Length, length)];
            earlier.CopyTo(target[position..]);
            position += earlier.Length;
            length -= earlier.Length;
        }

        while (length > 0)
        {
            int count = Math.Min(distance, length);
            target.Slice(position - distance, count).CopyTo(target[position..]);
            position += count;
            length -= count;

            // What was copied once can be copied together with its source: the stretch doubles.
            distance += count;
        }
    }

    private static bool TryReadLength(ReadOnlySpan<byte> source, ref int read, int half, out int length)
    {
        length = half;
        if (half < 15)
        {
            return true;
        }

        while (read < source.Length && length <= MaxLength)
        {
            byte more = source[read++];
            length += more;
            if (more < 255)
            {
                return true;
            }
        }

        return false;
    }
}
