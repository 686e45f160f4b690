using System.Numerics;
using System.Runtime.InteropServices;
using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <content>Where the term stands in documents.</content>
internal sealed partial class PostingsCursor
{
    // 256 frequencies of so many bits add up to less than 2^31.
    private const int MaxSafeFrequencyWidth = 23;

    private PositionReader? _positions;
    private int[] _positionEnds = [];
    private bool _hasPositions;
    private int _withPositions;
    private long _firstPosition;

    /// <summary>The positions of a posting of the current block, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Positions(int index)
    {
        LoadPositions();
        int frequency = _decoded.Frequencies[index];
        return _positions!.Read(_firstPosition + _positionEnds[index] - frequency, frequency);
    }

    /// <summary>
    /// For each posting of the current block its first position and the gap before each other; valid until the next
    /// call.
    /// </summary>
    public ReadOnlySpan<int> PositionGaps()
    {
        LoadPositions();
        return _positions!.ReadGaps(_firstPosition, _positionEnds[Count - 1]);
    }

    /// <summary>Unpacks the positions of documents, all together, until there are many.</summary>
    /// <param name="places">The places of documents in the postings.</param>
    /// <param name="chosen">Which of these, ascending as their places are.</param>
    /// <param name="lists">Takes the positions of each, under the number by which it was chosen.</param>
    /// <returns>Of how many documents the positions were read: at least of one.</returns>
    public int ReadPositions(ReadOnlySpan<int> places, ReadOnlySpan<int> chosen, PositionLists lists)
    {
        lists.Clear();
        Span<int> starts = lists.Starts, lengths = lists.Lengths;
        long read = 0;
        for (int i = 0; i < chosen.Length;)
        {
            int block = places[chosen[i]] / BlockSize, blockPlace = block * BlockSize;
            MoveTo(block);
            LoadPositions();
            if (_firstPosition < read)
            {
                throw Source.Corrupt(_skips, $"the positions of block {block} begin before those of another end");
            }

            ReadOnlySpan<int> frequencies = _decoded.Frequencies.AsSpan(0, Count);
            ReadOnlySpan<int> ends = _positionEnds.AsSpan(0, Count);
            for (; i < chosen.Length; i++)
            {
                i = TakeUnpacked(places, chosen, i, blockPlace, lists);
                int index = i < chosen.Length ? places[chosen[i]] - blockPlace : Count;
                if ((uint)index >= (uint)frequencies.Length)
                {
                    break;
                }

                int length = frequencies[index];
                long behind = _firstPosition + ends[index];
                if (behind > lists.End)
                {
                    if (lists.IsFull)
                    {
                        return i;
                    }

                    lists.Unpack(_positions!, behind - length, length);
                }

                int start = (int)(behind - length - lists.Shift);
                if (length > BlockSize || lists.HasLargeGaps)
                {
                    lists.Check(_positions!, start, length);
                }

                starts[chosen[i]] = start;
                lengths[chosen[i]] = length;
            }

            read = _firstPosition + ends[places[chosen[i - 1]] - blockPlace];
        }

        return chosen.Length;
    }

    /// <summary>Takes the positions of documents of the current block that are unpacked already.</summary>
    /// <remarks>The tight part of <see cref="ReadPositions"/>: registers are at hand for all of it.</remarks>
    /// <returns>The first of the chosen whose positions are not unpacked, or must be checked.</returns>
    private int TakeUnpacked(
        ReadOnlySpan<int> places, ReadOnlySpan<int> chosen, int from, int blockPlace, PositionLists lists)
    {
        ReadOnlySpan<int> frequencies = _decoded.Frequencies.AsSpan(0, Count);
        ReadOnlySpan<int> ends = _positionEnds.AsSpan(0, Count);
        Span<int> starts = lists.Starts, lengths = lists.Lengths;

        // Within the block, where numbers are small.
        long unpacked = lists.End - _firstPosition;
        int shift = (int)(lists.Shift - _firstPosition), longest = lists.HasLargeGaps ? 0 : BlockSize;
        for (; from < chosen.Length; from++)
        {
            int document = chosen[from], index = places[document] - blockPlace;
            if ((uint)index >= (uint)frequencies.Length)
            {
                break;
            }

            int length = frequencies[index], end = ends[index];
            if (end > unpacked || length > longest)
            {
                break;
            }

            starts[document] = end - length - shift;
            lengths[document] = length;
        }

        return from;
    }

    private void LoadPositions()
    {
        LoadFrequencies();
        if (_withPositions == Block || (uint)Block >= (uint)BlockCount)
        {
            return;
        }

        _withPositions = -1;
        SumFrequencies();
        _positions ??= new();
        if (BlockCount == 1)
        {
            _firstPosition = 0;
            _positions.Open(Source, _decoded.PositionOffset, _end, _positionEnds[Count - 1]);
        }
        else
        {
            if (!_hasPositions)
            {
                _positions.Open(Source, _positionArea, _end, _positionCount);
            }

            _firstPosition = (uint)Skip(3, Block);
            _positions.StartAt(_firstPosition, _positionArea + (uint)Skip(4, Block));
        }

        _hasPositions = true;
        _withPositions = Block;
    }

    /// <summary>Says of each posting how many positions it and those before it in the block have.</summary>
    private void SumFrequencies()
    {
        if (_positionEnds.Length == 0)
        {
            _positionEnds = new int[BlockSize];
        }

        if (Count == BlockSize && PackedBlock.Width(_decoded.Frequencies) <= MaxSafeFrequencyWidth)
        {
            var gaps = MemoryMarshal.Cast<int, Vector<int>>(_positionEnds.AsSpan());
            var frequencies = MemoryMarshal.Cast<int, Vector<int>>(_decoded.Frequencies.AsSpan());
            for (int i = 0; i < gaps.Length; i++)
            {
                gaps[i] = frequencies[i] - Vector<int>.One;
            }

            GapSum.Accumulate(_positionEnds, 0);
            return;
        }

        long sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += _decoded.Frequencies[i];
            _positionEnds[i] = sum <= int.MaxValue
                ? (int)sum
                : throw Source.Corrupt(_documentArea, $"block {Block} of postings has {sum} positions");
        }
    }
}
