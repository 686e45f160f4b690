using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <content>How blocks are decoded.</content>
internal sealed partial class PostingsCursor
{
    // The only block's end is not written, and positions follow: 255 postings of three numbers are the longest.
    private const int MaxOnlyBlockLength = 255 * (VarInt.MaxLength64 + VarInt.MaxLength64 + VarInt.MaxLength32);

    // Checks, too, that the block can have its documents between those of its neighbours.
    private ByteReader BlockReader(int block, out int before)
    {
        before = -1;
        if (BlockCount == 1)
        {
            return Source.Reader(_documentArea, (int)Math.Min(_end - _documentArea, MaxOnlyBlockLength));
        }

        // What stands side by side is read at once: a read costs more than what is done with it.
        int last;
        (before, last) = block == 0 ? (-1, Skip(0, 0)) : SkipPair(0, block - 1);
        uint length = (uint)(_positionArea - _documentArea), start, end;
        if (block + 1 < BlockCount)
        {
            var (from, to) = SkipPair(1, block);
            (start, end) = ((uint)from, (uint)to);
        }
        else
        {
            (start, end) = ((uint)Skip(1, block), length);
        }

        int count = Math.Min(BlockSize, DocumentFrequency - (block * BlockSize));
        return start <= end && end <= length && before >= -1 && last >= (long)before + count && last < _documentCount
            ? Source.Reader(_documentArea + start, (int)(end - start))
            : throw Source.Corrupt(_skips, $"block {block} of postings ends before it begins or behind its area");
    }

    private DecodedBlock Decoded(int block) =>
        DocumentFrequency - ((long)block * BlockSize) >= BlockSize ? _full : _tail;

    private void LoadDocuments(int block)
    {
        var decoded = Decoded(block);
        if (decoded.WithDocuments == block || (uint)block >= (uint)BlockCount)
        {
            return;
        }

        decoded.WithDocuments = -1;
        var documents = decoded.MakeDocuments();
        var reader = BlockReader(block, out int before);
        int count = Math.Min(BlockSize, DocumentFrequency - (block * BlockSize));
        if (count == BlockSize)
        {
            DocumentBlock.Read(ref reader, before, _documentCount, documents);
        }
        else if (_documentsOnly)
        {
            ReadTailDocuments(ref reader, before, count);
        }
        else
        {
            ReadTail(ref reader, before, count);
        }

        // What FindBlock goes by, and where the next block goes on from.
        if (BlockCount > 1 && documents[count - 1] != Skip(0, block))
        {
            throw reader.Corrupt($"the last document of a block is {documents[count - 1]}, not {Skip(0, block)}");
        }

        decoded.WithDocuments = block;
        long read = BlockStart(block) + reader.Position;
        if (count == BlockSize)
        {
            decoded.FrequencyOffset = read;
        }
        else
        {
            decoded.WithFrequencies = block;
            decoded.PositionOffset = read;
        }
    }

    private long BlockStart(int block) => _documentArea + (BlockCount > 1 ? (uint)Skip(1, block) : 0);

    private long BlockEnd(int block) => block + 1 < BlockCount
        ? _documentArea + (uint)Skip(1, block + 1)
        : BlockCount > 1 ? _positionArea : Math.Min(_end, _documentArea + MaxOnlyBlockLength);

    private void LoadFrequencies()
    {
        if (_decoded.WithFrequencies == Block || (uint)Block >= (uint)BlockCount || _documentsOnly)
        {
            return;
        }

        if (Count < BlockSize)
        {
            // A tail is read as a whole.
            LoadDocuments(Block);
            return;
        }

        var frequencies = _decoded.MakeFrequencies();
        _decoded.WithFrequencies = -1;
        long start = _decoded.WithDocuments == Block ? _decoded.FrequencyOffset : BlockStart(Block);
        var reader = FrequencyReader();
        _decoded.HasTitleFrequencies = PatchedBlock.Read(ref reader, frequencies);
        if (!AddOne(frequencies))
        {
            throw reader.Corrupt("a frequency is too large");
        }

        _decoded.WithFrequencies = Block;
        _decoded.TitleOffset = _decoded.PositionOffset = start + reader.Position;
        _decoded.AreTitlesRead = !_decoded.HasTitleFrequencies;
        if (BlockCount == 1)
        {
            // Positions follow.
            LoadTitleFrequencies();
        }
    }

    private void LoadTitleFrequencies()
    {
        LoadFrequencies();
        if (_decoded.AreTitlesRead || _decoded.WithFrequencies != Block)
        {
            return;
        }

        var titles = _decoded.MakeTitleFrequencies();
        var reader = Source.Reader(_decoded.TitleOffset, (int)Math.Max(0, BlockEnd(Block) - _decoded.TitleOffset));
        PatchedBlock.Read(ref reader, titles);
        if (!AreWithin(titles, _decoded.Frequencies))
        {
            throw reader.Corrupt("a frequency in the title is larger than in all");
        }

        _decoded.PositionOffset = _decoded.TitleOffset + reader.Position;
        _decoded.AreTitlesRead = true;
    }

    // Documents that nobody asked for are passed over.
    private ByteReader FrequencyReader()
    {
        if (_decoded.WithDocuments == Block)
        {
            long offset = _decoded.FrequencyOffset;
            return Source.Reader(offset, (int)Math.Max(0, BlockEnd(Block) - offset));
        }

        var reader = BlockReader(Block, out _);
        DocumentBlock.Skip(ref reader);
        return reader;
    }

    // Fewer than 256 postings: a gap and a bit; where it is set, the frequency and a bit; where that is set, the
    // frequency in the title.
    private void ReadTail(ref ByteReader reader, int before, int count)
    {
        _tail.Clear();
        _tail.MakeFrequencies();
        for (int i = 0; (i = ReadShort(ref reader, i, count, ref before)) < count; i++)
        {
            ulong code = reader.ReadVarLong();
            before = Document(ref reader, before, code >> 1);
            ulong frequency = 0;
            int titleFrequency = 0;
            if ((code & 1) != 0)
            {
                frequency = reader.ReadVarLong();
                titleFrequency = (frequency & 1) != 0 ? reader.ReadCount(int.MaxValue - 1) + 1 : 0;
                frequency >>= 1;
            }

            if (frequency >= int.MaxValue || (ulong)titleFrequency > frequency + 1)
            {
                throw reader.Corrupt($"{titleFrequency} of {frequency + 1} occurrences in the title");
            }

            _tail.Documents[i] = before;
            _tail.Frequencies[i] = (int)frequency + 1;
            SetTitleFrequency(i, titleFrequency);
        }
    }

    /// <summary>Reads postings of a tail up to one whose numbers are long or that stands in a title.</summary>
    /// <remarks>Both numbers of nearly all have one or two bytes, which are told apart without a branch.</remarks>
    /// <returns>How many of the tail are read.</returns>
    private int ReadShort(ref ByteReader reader, int from, int count, ref int before)
    {
        var bytes = reader.Rest;
        Span<int> documents = _tail.Documents, frequencies = _tail.Frequencies;
        int position = 0, i = from, document = before;
        for (; i < count && position <= bytes.Length - sizeof(ulong); i++)
        {
            ulong gap = BinaryPrimitives.ReadUInt64LittleEndian(bytes[position..]);
            ulong code = OneOrTwoBytes(gap), isWritten = 0 - (code & 1);
            int length = 1 + (int)(gap >> 7 & 1);
            ulong next = gap >> (8 * length), frequency = OneOrTwoBytes(next) & isWritten;
            length += (1 + (int)(next >> 7 & 1)) & (int)isWritten;
            ulong longer = (gap & gap >> 8) | (next & next >> 8 & isWritten);
            ulong found = (ulong)(document + 1L) + (code >> 1);
            if (((longer & 0x80) | (frequency & 1)) != 0 || found >= (ulong)_documentCount)
            {
                break;
            }

            documents[i] = document = (int)found;
            frequencies[i] = (int)(frequency >> 1) + 1;
            position += length;
        }

        if (_tail.HasTitleFrequencies)
        {
            _tail.TitleFrequencies.AsSpan(from, i - from).Clear();
        }

        before = document;
        reader.Read(position);
        return i;
    }

    private static ulong OneOrTwoBytes(ulong bytes) =>
        (bytes & 0x7F) | (bytes >> 1 & 0x3F80 & (0 - (bytes >> 7 & 1)));

    private void ReadTailDocuments(ref ByteReader reader, int before, int count)
    {
        for (int i = 0; i < count; i++)
        {
            before = Document(ref reader, before, reader.ReadVarLong());
            _tail.Documents[i] = before;
        }
    }

    private int Document(ref ByteReader reader, int before, ulong gap)
    {
        ulong document = (ulong)(before + 1L) + Math.Min(gap, int.MaxValue);
        return document < (ulong)_documentCount
            ? (int)document
            : throw reader.Corrupt($"document {document} is beyond the segment's last");
    }

    private void SetTitleFrequency(int index, int frequency)
    {
        if (frequency > 0 && !_tail.HasTitleFrequencies)
        {
            _tail.MakeTitleFrequencies().Clear();
            _tail.HasTitleFrequencies = true;
        }

        if (_tail.HasTitleFrequencies)
        {
            _tail.TitleFrequencies[index] = frequency;
        }
    }

    // Whole words of the bitmap where the block is a bit set or a run.
    private bool TrySetBits(int windowStart, Span<ulong> bits)
    {
        var reader = BlockReader(Block, out int before);
        switch (reader.ReadByte())
        {
            case DocumentBlock.BitSet:
                var words = DocumentBlock.ReadBits(ref reader, before, _documentCount, out int start);
                var source = MemoryMarshal.Cast<byte, ulong>(words);
                int shift = (start - windowStart) / 64;
                for (int i = Math.Max(0, -shift); i < source.Length && i + shift < bits.Length; i++)
                {
                    bits[i + shift] |= source[i];
                }

                return true;
            case DocumentBlock.Run:
                int first = DocumentBlock.ReadRun(ref reader, before, _documentCount) - windowStart;
                long end = Math.Min(first + (long)BlockSize, 64L * bits.Length);
                for (int bit = Math.Max(0, first); bit < end;)
                {
                    int taken = (int)Math.Min(64 - (bit & 63), end - bit);
                    bits[bit >> 6] |= (ulong.MaxValue >> (64 - taken)) << bit;
                    bit += taken;
                }

                return true;
            default:
                return false;
        }
    }

    // Whether all are at least one afterwards.
    private static bool AddOne(Span<int> values)
    {
        var least = Vector<int>.One;
        foreach (ref var row in MemoryMarshal.Cast<int, Vector<int>>(values))
        {
            row += Vector<int>.One;
            least = Vector.Min(least, row);
        }

        return Vector.GreaterThanAll(least, Vector<int>.Zero);
    }

    private static bool AreWithin(ReadOnlySpan<int> parts, ReadOnlySpan<int> wholes)
    {
        var left = MemoryMarshal.Cast<int, Vector<uint>>(parts);
        var right = MemoryMarshal.Cast<int, Vector<uint>>(wholes);
        for (int i = 0; i < left.Length; i++)
        {
            if (Vector.GreaterThanAny(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
