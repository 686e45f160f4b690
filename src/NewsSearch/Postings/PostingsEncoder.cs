using NewsSearch.Codecs;
using NewsSearch.Scoring;

namespace NewsSearch.Postings;

/// <summary>Encodes the postings of one term in blocks of 256 documents.</summary>
/// <param name="lengthCodes">The impact code of each document's length.</param>
/// <param name="titleWeight">What an occurrence in the title counts in impacts.</param>
/// <remarks>
/// A term of one block: its impacts, the block, the positions. More blocks: counts and lengths, the impacts of the
/// whole term; arrays with an entry for each block; the blocks' impacts; the blocks; the positions. FORMAT.md of the
/// segments shows them in bytes.
/// </remarks>
internal sealed class PostingsEncoder(byte[] lengthCodes, float titleWeight)
{
    /// <summary>How many documents a block has.</summary>
    public const int BlockSize = PackedBlock.Size;

    // The codes of frequencies below these stand in a table: nearly all.
    private const int KnownFrequencies = 128;
    private const int KnownTitleFrequencies = 8;

    private readonly ByteWriter _documents = new(4096);
    private readonly ByteWriter _blockImpacts = new();
    private readonly ByteWriter _termImpacts = new();
    private readonly PositionWriter _positions = new();
    private readonly ImpactFront _termFront = new();
    private readonly ImpactFront _front = new();
    private readonly List<BlockSkip> _skips = [];
    private readonly int[] _blockDocuments = new int[BlockSize];
    private readonly int[] _frequencies = new int[BlockSize];
    private readonly int[] _titleFrequencies = new int[BlockSize];
    private readonly byte[] _frequencyCodesOfBlock = new byte[BlockSize];
    private readonly byte[] _lengthCodesOfBlock = new byte[BlockSize];
    private readonly byte[] _frequencyCodes = FrequencyCodes(titleWeight);
    private int[] _gaps = new int[BlockSize];

    /// <summary>Appends documents without anything else about them: the postings of a facet value.</summary>
    /// <param name="documents">Ascending, at least one.</param>
    /// <param name="target">Where to.</param>
    public static void EncodeDocuments(ReadOnlySpan<int> documents, ByteWriter target)
    {
        int blocks = (documents.Length + BlockSize - 1) / BlockSize;
        var encoded = new ByteWriter();
        var ends = new List<(int Last, int Offset)>(blocks);
        for (int start = 0, before = -1; start < documents.Length; start += BlockSize)
        {
            var block = documents.Slice(start, Math.Min(BlockSize, documents.Length - start));
            ends.Add((block[^1], encoded.Length));
            if (block.Length == BlockSize)
            {
                DocumentBlockWriter.Write(block, before, encoded);
                before = block[^1];
                continue;
            }

            foreach (int document in block)
            {
                encoded.WriteVarInt((uint)(document - before - 1));
                before = document;
            }
        }

        if (blocks > 1)
        {
            ends.ForEach(end => target.WriteUInt32((uint)end.Last));
            ends.ForEach(end => target.WriteUInt32((uint)end.Offset));
        }

        target.Write(encoded.Written);
    }

    /// <summary>Appends the encoded form of sorted postings.</summary>
    public void Encode(TermPostings postings, ByteWriter target)
    {
        _documents.Clear();
        _blockImpacts.Clear();
        _positions.Clear();
        _termFront.Clear();
        _skips.Clear();
        for (int start = 0, before = -1; start < postings.Count; start += BlockSize)
        {
            int count = Math.Min(BlockSize, postings.Count - start);
            int offset = _documents.Length, firstPosition = _positions.Count, positionOffset = _positions.Offset;
            Collect(postings, start, count);
            WriteBlock(count, before);
            before = _blockDocuments[count - 1];
            _front.Write(_blockImpacts);
            _termFront.Add(_front);
            _skips.Add(new(before, offset, _blockImpacts.Length, firstPosition, positionOffset));
        }

        Assemble(postings.Count, target);
    }

    private void Collect(TermPostings postings, int start, int count)
    {
        if (postings.Order.IsEmpty)
        {
            CopyInOrder(postings, start, count);
        }
        else
        {
            CopySorted(postings, postings.Order.Slice(start, count));
        }

        int[] documents = _blockDocuments, frequencies = _frequencies, titleFrequencies = _titleFrequencies;
        for (int i = 0; i < count; i++)
        {
            int frequency = frequencies[i]--, titleFrequency = titleFrequencies[i];
            bool isKnown = frequency < KnownFrequencies && titleFrequency < KnownTitleFrequencies;
            _frequencyCodesOfBlock[i] = isKnown
                ? _frequencyCodes[(titleFrequency * KnownFrequencies) + frequency]
                : ImpactCode.OfFrequency(frequency, titleFrequency, titleWeight);
            _lengthCodesOfBlock[i] = lengthCodes[documents[i]];
        }

        _front.Clear();
        _front.Add(_frequencyCodesOfBlock.AsSpan(0, count), _lengthCodesOfBlock.AsSpan(0, count));
    }

    private void CopyInOrder(TermPostings postings, int start, int count)
    {
        postings.Documents.Slice(start, count).CopyTo(_blockDocuments);
        postings.Frequencies.Slice(start, count).CopyTo(_frequencies);
        postings.TitleFrequencies.Slice(start, count).CopyTo(_titleFrequencies);
        var ends = postings.GapEnds;
        _positions.Add(postings.Gaps[(start == 0 ? 0 : ends[start - 1])..ends[start + count - 1]]);
    }

    private void CopySorted(TermPostings postings, ReadOnlySpan<int> order)
    {
        var documents = postings.Documents;
        var frequencies = postings.Frequencies;
        var titleFrequencies = postings.TitleFrequencies;
        var ends = postings.GapEnds;
        var gaps = postings.Gaps;
        int gathered = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int place = order[i], frequency = frequencies[place], start = ends[place] - frequency;
            _blockDocuments[i] = documents[place];
            _frequencies[i] = frequency;
            _titleFrequencies[i] = titleFrequencies[place];
            if (gathered + frequency > _gaps.Length)
            {
                Array.Resize(ref _gaps, (int)Math.Min(Array.MaxLength, 2L * (gathered + frequency)));
            }

            // Most have few: a loop is faster than a call.
            if (frequency <= 4)
            {
                for (int gap = 0; gap < frequency; gap++)
                {
                    _gaps[gathered + gap] = gaps[start + gap];
                }
            }
            else
            {
                gaps.Slice(start, frequency).CopyTo(_gaps.AsSpan(gathered));
            }

            gathered += frequency;
        }

        _positions.Add(_gaps.AsSpan(0, gathered));
    }

    private static byte[] FrequencyCodes(float titleWeight)
    {
        var codes = new byte[KnownFrequencies * KnownTitleFrequencies];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = ImpactCode.OfFrequency(i % KnownFrequencies, i / KnownFrequencies, titleWeight);
        }

        return codes;
    }

    private void WriteBlock(int count, int before)
    {
        if (count < BlockSize)
        {
            TailBlockWriter.Write(
                _blockDocuments.AsSpan(0, count),
                _frequencies.AsSpan(0, count),
                _titleFrequencies.AsSpan(0, count),
                before,
                _documents);
            return;
        }

        DocumentBlockWriter.Write(_blockDocuments, before, _documents);
        bool hasTitles = _titleFrequencies.AsSpan().ContainsAnyExcept(0);
        PatchedBlock.Write(_frequencies, hasTitles, _documents);
        if (hasTitles)
        {
            PatchedBlock.Write(_titleFrequencies, flag: false, _documents);
        }
    }

    private void Assemble(int count, ByteWriter target)
    {
        var positions = _positions.Finish();
        _termImpacts.Clear();
        int impacts = _termFront.Write(_termImpacts);
        if (count > BlockSize)
        {
            target.WriteVarInt((uint)_positions.Count);
            target.WriteVarInt((uint)_blockImpacts.Length);
            target.WriteVarInt((uint)_documents.Length);
        }

        // One posting has one impact.
        if (count > 1)
        {
            target.WriteVarInt((uint)impacts);
        }

        target.Write(_termImpacts.Written);
        if (count > BlockSize)
        {
            _skips.ForEach(skip => target.WriteUInt32((uint)skip.LastDocument));
            _skips.ForEach(skip => target.WriteUInt32((uint)skip.Offset));
            _skips.ForEach(skip => target.WriteUInt32((uint)skip.ImpactEnd));
            _skips.ForEach(skip => target.WriteUInt32((uint)skip.FirstPosition));
            _skips.ForEach(skip => target.WriteUInt32((uint)skip.PositionOffset));
            target.Write(_blockImpacts.Written);
        }

        target.Write(_documents.Written);
        target.Write(positions);
    }
}
