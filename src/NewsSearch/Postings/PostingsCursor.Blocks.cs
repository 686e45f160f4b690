using System.Runtime.InteropServices;
using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <content>How blocks are decoded.</content>
internal sealed partial class PostingsCursor
{
    // Checks, too, that the block can have its documents between those of its neighbours.
    private ByteReader BlockReader(int block, out int before)
    {
        before = -1;
        if (BlockCount == 1)
        {
            return Source.Reader(_documentArea, (int)Math.Min(_end - _documentArea, TailBlock.MaxLength));
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
        DocumentFrequency - ((long)block * BlockSize) >= BlockSize ? _full[block & (Kept - 1)] ??= new() : _tail;

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
            TailBlock.ReadDocuments(ref reader, before, _documentCount, documents[..count]);
        }
        else
        {
            TailBlock.Read(ref reader, before, _documentCount, count, decoded);
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
        : BlockCount > 1 ? _positionArea : Math.Min(_end, _documentArea + TailBlock.MaxLength);

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
        if (!BlockFrequencies.AddOne(frequencies))
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
        if (!BlockFrequencies.AreWithin(titles, _decoded.Frequencies))
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
}
