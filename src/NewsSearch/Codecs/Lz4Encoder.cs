using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        if (_window.Length < end)
        {
            Array.Resize(ref _window, Math.Max(end, Math.Min(2 * _window.Length, 1 << 20)));
        }

        if (_target.Length < Lz4Block.MaxCompressedLength(source.Length))
        {
            _target = new byte[Lz4Block.MaxCompressedLength(source.Length)];
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
        while (position > _anchor && candidate > 0 && window[position - 1] == window[candidate - 1])
        {
            position--;
            candidate--;
        }

        int more = end - position - Lz4Block.MinMatch;
        WriteLiterals(window[_anchor..position], Math.Min(more, 15));
        BinaryPrimitives.WriteUInt16LittleEndian(_target.AsSpan(_written), (ushort)(position - candidate));
        _written += sizeof(ushort);
        WriteLength(more);
        return _anchor = end;
    }

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
