using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using NewsSearch.Storage;

namespace NewsSearch.Terms;

/// <summary>The terms of one block, without what the dictionary knows of them.</summary>
/// <remarks>
/// Block: the width of an end, 1, 2 or 4 (1 byte); for each of 16 terms the bytes it shares with the one before, at
/// most 255 (1 each; the first term of a block shares none); for each where its rest ends (width each); the rests.
/// Because the shared lengths stand side by side, one comparison finds the next term that leaves a prefix.
/// </remarks>
internal readonly ref struct TermBlock
{
    /// <summary>How many terms a block has: as many as a vector has bytes.</summary>
    public const int Size = 16;

    /// <summary>The greatest shared length; a term that shares more repeats the rest.</summary>
    public const int MostShared = byte.MaxValue;

    private const int EndsOffset = 1 + Size;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<byte> _rests;
    private readonly Section _section;
    private readonly long _start;
    private readonly int _width;

    /// <summary>A block of so many terms.</summary>
    /// <param name="bytes">The block.</param>
    /// <param name="count">How many terms it has.</param>
    /// <param name="section">The section that it stands in, for errors.</param>
    /// <param name="start">Where it begins there.</param>
    /// <exception cref="CorruptIndexException">It cannot be a block.</exception>
    public TermBlock(ReadOnlySpan<byte> bytes, int count, Section section, long start)
    {
        _section = section;
        _start = start;
        _bytes = bytes;
        Count = count;
        _width = bytes.Length > EndsOffset ? bytes[0] : 0;
        int rests = EndsOffset + (Size * _width);
        if (_width is not (1 or 2 or 4) || rests > bytes.Length || bytes[1] != 0)
        {
            throw section.Corrupt(start, "a block of terms is not whole");
        }

        _rests = bytes[rests..];
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    /// <summary>How many bytes a term has in common with the one before.</summary>
    public int Shared(int term) => _bytes[1 + term];

    /// <summary>The bytes of a term behind those that it shares.</summary>
    public ReadOnlySpan<byte> Rest(int term)
    {
        int start = term == 0 ? 0 : End(term - 1), end = End(term);
        return (uint)start <= (uint)end && (uint)end <= (uint)_rests.Length
            ? _rests[start..end]
            : throw Corrupt("a term ends before it begins");
    }

    /// <summary>
    /// The first term from <paramref name="from"/> on that shares at most so many bytes with the one before it, or the
    /// count of terms.
    /// </summary>
    public int NextSharing(int from, int most)
    {
        var shared = Vector128.Create(_bytes.Slice(1, Size));
        var limit = Vector128.Create((byte)Math.Min(most, MostShared));
        uint found = Vector128.LessThanOrEqual(shared, limit).ExtractMostSignificantBits();
        found &= uint.MaxValue << from;
        return Math.Min(found == 0 ? Size : BitOperations.TrailingZeroCount(found), Count);
    }

    /// <summary>The first term at or after a target, or the count of terms.</summary>
    /// <param name="target">What to look for.</param>
    /// <param name="from">The first term to look at; the one before it is less than the target.</param>
    /// <param name="matched">How many bytes that one has in common with the target; 0 from the first term on.</param>
    /// <param name="isTarget">Whether the term found is the target.</param>
    /// <remarks>
    /// The bytes that the found term shares with the one before it are the target's: no passed term need be put
    /// together.
    /// </remarks>
    public int Ceiling(ReadOnlySpan<byte> target, int from, int matched, out bool isTarget)
    {
        isTarget = false;
        for (int term = NextSharing(from, matched); term < Count; term = NextSharing(term + 1, matched))
        {
            int shared = Shared(term);
            if (shared < matched && shared < MostShared)
            {
                return term;
            }

            var rest = Rest(term);
            var wanted = target[Math.Min(shared, target.Length)..];

            // Most differ in the first byte or two: a call would cost more than it saves.
            int same = 0;
            while (same < rest.Length && same < wanted.Length && rest[same] == wanted[same])
            {
                same++;
            }

            if (same == wanted.Length)
            {
                isTarget = same == rest.Length;
                return term;
            }

            if (same < rest.Length && rest[same] > wanted[same])
            {
                return term;
            }

            matched = shared + same;
        }

        return Count;
    }

    /// <summary>The error of a value that cannot be.</summary>
    public CorruptIndexException Corrupt(string message) => _section.Corrupt(_start, message);

    private int End(int term) => _width == 1 ? _bytes[EndsOffset + term]
        : _width == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(EndsOffset + (2 * term))..])
        : BinaryPrimitives.ReadInt32LittleEndian(_bytes[(EndsOffset + (4 * term))..]);
}
