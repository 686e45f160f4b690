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
/// and no copy begins within the last twelve bytes. Source: LZ4 block format description, lz4.org.
/// The search for copies is greedy over a table of four-byte hashes: text loses some 45 % in one pass.
/// </remarks>
internal static class Lz4Block
{
    private const int MinMatch = 4;
    private const int LastLiterals = 5;
    private const int MatchFreeEnd = 12;
    private const int MaxDistance = 65_535;
    private const int HashBits = 13;
    private const uint HashFactor = 2_654_435_761;

    /// <summary>The most bytes that a block of so many bytes can take.</summary>
    public static int MaxCompressedLength(int length) => length + (length / 255) + 16;

    /// <summary>Compresses bytes and returns how many it wrote.</summary>
    /// <param name="source">The bytes, at most 1 GiB.</param>
    /// <param name="target">At least <see cref="MaxCompressedLength"/> bytes.</param>
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        Span<int> table = stackalloc int[1 << HashBits];
        table.Fill(-1);
        int written = 0, anchor = 0, position = 0, limit = source.Length - MatchFreeEnd;

        // Where nothing repeats, the steps grow: incompressible bytes are passed over quickly.
        int misses = 0;
        while (position < limit)
        {
            uint four = BinaryPrimitives.ReadUInt32LittleEndian(source[position..]);
            ref int slot = ref table[(int)((four * HashFactor) >> (32 - HashBits))];
            int candidate = slot;
            slot = position;
            if (candidate < 0 || position - candidate > MaxDistance
                || BinaryPrimitives.ReadUInt32LittleEndian(source[candidate..]) != four)
            {
                position += 1 + (misses++ >> 6);
                continue;
            }

            misses = 0;
            while (position > anchor && candidate > 0 && source[position - 1] == source[candidate - 1])
            {
                position--;
                candidate--;
            }

            int length = MinMatch + source[(position + MinMatch)..^LastLiterals]
                .CommonPrefixLength(source[(candidate + MinMatch)..]);
            written += WriteSequence(source[anchor..position], position - candidate, length, target[written..]);
            position += length;
            anchor = position;
        }

        return written + WriteLiterals(source[anchor..], 0, target[written..]);
    }

    /// <summary>Takes a block apart.</summary>
    /// <param name="source">The block.</param>
    /// <param name="target">Exactly as many bytes as were compressed.</param>
    /// <returns>False if the block is damaged: it never reads or writes outside the two spans.</returns>
    public static bool TryDecompress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int read = 0, written = 0;
        while (read < source.Length)
        {
            CopyShortSequences(source, target, ref read, ref written);
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
                || distance == 0 || distance > written || (length += MinMatch) > target.Length - written)
            {
                return false;
            }

            Repeat(target, written, distance, length);
            written += length;
        }

        return false;
    }

    /// <summary>Takes apart sequences that are short and far from both ends, in wide steps.</summary>
    /// <remarks>
    /// Most sequences of text have less than 15 literals and a copy of at most 18 bytes. 16 bytes for the literals and
    /// 16 + 2 for the copy are moved whatever their lengths; what is too much is overwritten by the next sequence.
    /// </remarks>
    private static void CopyShortSequences(
        ReadOnlySpan<byte> source, Span<byte> target, ref int read, ref int written)
    {
        // A sequence reads a token, 16 bytes of literals and a distance; it writes 14 literals and 18 bytes at most.
        int lastRead = source.Length - 19, lastWritten = target.Length - 34;
        ref byte from = ref MemoryMarshal.GetReference(source), to = ref MemoryMarshal.GetReference(target);
        int r = read, w = written;
        while (r <= lastRead && w <= lastWritten)
        {
            int token = Unsafe.Add(ref from, r), literals = token >> 4, length = token & 15;
            int distance = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref from, r + 1 + literals));
            int start = w + literals - distance;

            // A copy that runs into itself, or begins before the target (damage), goes the careful way.
            if (literals == 15 || length == 15 || distance < 18 || start < 0)
            {
                break;
            }

            Move<Vector128<byte>>(ref Unsafe.Add(ref from, r + 1), ref Unsafe.Add(ref to, w));
            w += literals;
            r += 3 + literals;
            Move<Vector128<byte>>(ref Unsafe.Add(ref to, start), ref Unsafe.Add(ref to, w));
            Move<ushort>(ref Unsafe.Add(ref to, start + 16), ref Unsafe.Add(ref to, w + 16));
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Repeat(Span<byte> target, int position, int distance, int length)
    {
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

    private static int WriteSequence(ReadOnlySpan<byte> literals, int distance, int length, Span<byte> target)
    {
        int written = WriteLiterals(literals, Math.Min(length - MinMatch, 15), target);
        BinaryPrimitives.WriteUInt16LittleEndian(target[written..], (ushort)distance);
        return written + 2 + WriteLength(length - MinMatch, target[(written + 2)..]);
    }

    private static int WriteLiterals(ReadOnlySpan<byte> literals, int lowHalf, Span<byte> target)
    {
        target[0] = (byte)((Math.Min(literals.Length, 15) << 4) | lowHalf);
        int written = 1 + WriteLength(literals.Length, target[1..]);
        literals.CopyTo(target[written..]);
        return written + literals.Length;
    }

    private static int WriteLength(int length, Span<byte> target)
    {
        if (length < 15)
        {
            return 0;
        }

        int written = 0;
        for (length -= 15; length >= 255; length -= 255)
        {
            target[written++] = 255;
        }

        target[written++] = (byte)length;
        return written;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> source, ref int read, int half, out int length)
    {
        length = half;
        if (half < 15)
        {
            return true;
        }

        while (read < source.Length)
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
