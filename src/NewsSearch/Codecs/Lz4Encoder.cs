using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Codecs;

/// <summary>Compresses to the LZ4 block format, with copies out of a dictionary before every block.</summary>
/// <remarks>
/// The window is the dictionary and, behind it, the bytes that are compressed: a place in it is one number, whichever
/// of both it is in, and a copy may begin in the first and end in the second. Not thread-safe.
/// </remarks>
internal abstract class Lz4Encoder
{
    private const int LastLiterals = 5;
    private const int MatchFreeEnd = 12;

    // So many literals are copied in one step, whether they are needed or not: most runs are shorter.
    private const int WideStep = 16;

    private readonly int _dictionaryLength;
    private byte[] _window;
    private byte[] _target = [];
    private int _written;
    private int _anchor;

    /// <summary>Makes an encoder for blocks that follow a dictionary.</summary>
    /// <param name="dictionary">At most <see cref="Lz4Block.MaxDistance"/> bytes; a farther one would be out of
    /// reach.</param>
    protected Lz4Encoder(ReadOnlySpan<byte> dictionary)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dictionary.Length, Lz4Block.MaxDistance);
        _dictionaryLength = dictionary.Length;
        _window = dictionary.ToArray();
    }

    /// <summary>The dictionary.</summary>
    protected ReadOnlySpan<byte> Dictionary => _window.AsSpan(0, _dictionaryLength);

    /// <summary>Makes an encoder for blocks that follow a dictionary, which may be empty.</summary>
    public static Lz4Encoder Create(CompressionEffort effort, ReadOnlySpan<byte> dictionary) =>
        effort == CompressionEffort.Quick ? new QuickLz4Encoder(dictionary) : new ThoroughLz4Encoder(dictionary);

    /// <summary>Compresses bytes; the result is valid until the next call.</summary>
    /// <param name="source">The bytes, at most 1 GiB.</param>
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> source)
    {
        int end = _dictionaryLength + source.Length;
        if (_window.Length < end + WideStep)
        {
            Array.Resize(ref _window, Math.Max(end + WideStep, Math.Min(2 * _window.Length, 1 << 20)));
        }

        if (_target.Length < Lz4Block.MaxCompressedLength(source.Length) + WideStep)
        {
            _target = new byte[Lz4Block.MaxCompressedLength(source.Length) + WideStep];
        }

        source.CopyTo(_window.AsSpan(_dictionaryLength));
        _written = 0;
        _anchor = _dictionaryLength;
        var window = _window.AsSpan(0, end);
        Parse(window, _dictionaryLength, end - MatchFreeEnd + 1);
        WriteLiterals(window[_anchor..], 0);
        return _target.AsSpan(0, _written);
    }

    /// <summary>Writes the copies of a block with <see cref="WriteCopy"/>.</summary>
    /// <param name="window">The window.</param>
    /// <param name="start">Where the block begins in it.</param>
    /// <param name="limit">No copy may begin here or behind.</param>
    protected abstract void Parse(ReadOnlySpan<byte> window, int start, int limit);

    /// <summary>How many bytes from two places on are equal, up to where the last literals begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static int MatchLength(ReadOnlySpan<byte> window, int candidate, int position)
    {
        ref byte first = ref MemoryMarshal.GetReference(window);
        int end = window.Length - LastLiterals, at = position;
        int back = position - candidate;
        while (at + sizeof(ulong) <= end)
        {
            ulong difference = ReadUInt64(ref first, at) ^ ReadUInt64(ref first, at - back);
            if (difference != 0)
            {
                return at - position + (BitOperations.TrailingZeroCount(difference) >> 3);
            }

            at += sizeof(ulong);
        }

        while (at < end && Unsafe.Add(ref first, at) == Unsafe.Add(ref first, at - back))
        {
            at++;
        }

        return at - position;
    }

    /// <summary>Eight bytes of the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static ulong ReadUInt64(ref byte window, int position) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref window, position));

    /// <summary>Writes the literals before a copy, and the copy, which is made longer at its start if it can be.
    /// </summary>
    /// <returns>The place behind the copy.</returns>
    protected int WriteCopy(ReadOnlySpan<byte> window, int position, int candidate, int length)
    {
        int end = position + length;
        ref byte first = ref MemoryMarshal.GetReference(window);
        int back = MatchBehind(ref first, candidate, position, Math.Min(position - _anchor, candidate));
        position -= back;
        candidate -= back;
        int more = end - position - Lz4Block.MinMatch, literals = position - _anchor;
        if (literals < 15 && more < 15)
        {
            // The arrays have room for a wide step behind all that is written and read.
            ref byte target = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_target), _written);
            target = (byte)((literals << 4) | more);
            var wide = Unsafe.ReadUnaligned<Vector128<byte>>(ref Unsafe.Add(ref first, _anchor));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 1), wide);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 1 + literals), Distance(position - candidate));
            _written += 1 + literals + sizeof(ushort);
            return _anchor = end;
        }

        WriteLiterals(window[_anchor..position], Math.Min(more, 15));
        BinaryPrimitives.WriteUInt16LittleEndian(_target.AsSpan(_written), (ushort)(position - candidate));
        _written += sizeof(ushort);
        WriteLength(more);
        return _anchor = end;
    }

    /// <summary>How many bytes before two places are equal, at most <paramref name="limit"/>.</summary>
    private static int MatchBehind(ref byte window, int candidate, int position, int limit)
    {
        int count = 0;
        if (candidate >= sizeof(ulong) && BitConverter.IsLittleEndian)
        {
            ulong difference = ReadUInt64(ref window, position - sizeof(ulong))
                ^ ReadUInt64(ref window, candidate - sizeof(ulong));
            count = Math.Min(limit, BitOperations.LeadingZeroCount(difference) >> 3);
            if (count < sizeof(ulong))
            {
                return count;
            }
        }

        while (count < limit
            && Unsafe.Add(ref window, position - count - 1) == Unsafe.Add(ref window, candidate - count - 1))
        {
            count++;
        }

        return count;
    }

    private static ushort Distance(int distance) =>
        BitConverter.IsLittleEndian ? (ushort)distance : BinaryPrimitives.ReverseEndianness((ushort)distance);

    private void WriteLiterals(ReadOnlySpan<byte> literals, int lowHalf)
    {
        _target[_written++] = (byte)((Math.Min(literals.Length, 15) << 4) | lowHalf);
        WriteLength(literals.Length);
        literals.CopyTo(_target.AsSpan(_written));
        _written += literals.Length;
    }

    private void WriteLength(int length)
    {
        if (length < 15)
        {
            return;
        }

        for (length -= 15; length >= 255; length -= 255)
        {
            _target[_written++] = 255;
        }

        _target[_written++] = (byte)length;
    }
}
