using System.Runtime.InteropServices;
using NewsSearch.Storage;

namespace NewsSearch.Postings;

/// <summary>What the documents of each block of a term can have at most, to look through many blocks at once.</summary>
internal readonly ref struct BlockImpacts
{
    private readonly Section _section;
    private readonly long _offset;
    private readonly ReadOnlySpan<uint> _ends;
    private readonly ReadOnlySpan<byte> _pairs;

    /// <summary>Impacts as they stand in a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="offset">Where in it the pairs begin.</param>
    /// <param name="ends">Where the pairs of each block end, in four bytes each; empty for one block.</param>
    /// <param name="pairs">The pairs of all blocks.</param>
    public BlockImpacts(Section section, long offset, ReadOnlySpan<byte> ends, ReadOnlySpan<byte> pairs)
    {
        _section = section;
        _offset = offset;
        _ends = MemoryMarshal.Cast<byte, uint>(ends);
        _pairs = pairs;
    }

    /// <summary>The impacts of a block: pairs of a frequency's code and a length's code.</summary>
    /// <exception cref="CorruptIndexException">They end before they begin, or behind all.</exception>
    public ReadOnlySpan<byte> this[int block]
    {
        get
        {
            if (_ends.IsEmpty)
            {
                return _pairs;
            }

            uint start = block > 0 ? Swapped(_ends[block - 1]) : 0, end = Swapped(_ends[block]);
            return start <= end && end <= (uint)_pairs.Length && (start | end) % 2 == 0
                ? _pairs[(int)start..(int)end]
                : throw _section.Corrupt(_offset, "the impacts of a block end before they begin or behind their area");
        }
    }

    // Little-endian on disk.
    private static uint Swapped(uint value) =>
        BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
}
