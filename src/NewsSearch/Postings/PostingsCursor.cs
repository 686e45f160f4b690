using System.Buffers.Binary;
using System.Diagnostics;
using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Postings;

/// <summary>Walks the postings of one term forward, block by block; decodes of a block what is asked for.</summary>
/// <remarks>
/// A cursor may be opened again and keeps its memory. Its arrays are made when they are first needed, so that opening
/// and skipping cost nothing else. Every offset and count is checked before it is used. Some blocks stay decoded beside
/// another, and among them the last, which is slow to read: what matches is often looked up again to be scored.
/// </remarks>
internal sealed partial class PostingsCursor
{
    /// <summary>How many documents a block has; the last one may have fewer.</summary>
    public const int BlockSize = PostingsEncoder.BlockSize;

    // Counts and lengths before the arrays, at most.
    private const int MaxHeaderLength = 4 * VarInt.MaxLength32;

    // Full blocks that stay decoded, each in the place of its number; a power of two.
    private const int Kept = 8;

    private readonly DecodedBlock?[] _full = new DecodedBlock?[Kept];
    private readonly DecodedBlock _tail = new();
    private Section? _section;
    private bool _documentsOnly;
    private int _documentCount;
    private long _termImpacts;
    private int _termImpactsLength;
    private long _skips;
    private long _impacts;
    private long _documentArea;
    private long _positionArea;
    private long _end;
    private long _positionCount;
    private DecodedBlock _decoded;

    /// <summary>A cursor to open.</summary>
    public PostingsCursor() => _decoded = _tail;

    /// <summary>How many documents have the term.</summary>
    public int DocumentFrequency { get; private set; }

    /// <summary>How many blocks they make.</summary>
    public int BlockCount { get; private set; }

    /// <summary>The current block: −1 before the first, <see cref="BlockCount"/> behind the last.</summary>
    public int Block { get; private set; } = -1;

    /// <summary>How many postings the current block has.</summary>
    public int Count { get; private set; }

    /// <summary>The documents of the current block, ascending.</summary>
    public ReadOnlySpan<int> Documents
    {
        get
        {
            LoadDocuments(Block);
            return _decoded.Documents.AsSpan(0, Count);
        }
    }

    /// <summary>How often the term stands in each document of the current block; empty for documents only.</summary>
    public ReadOnlySpan<int> Frequencies
    {
        get
        {
            LoadFrequencies();
            return _documentsOnly ? [] : _decoded.Frequencies.AsSpan(0, Count);
        }
    }

    /// <summary>How often of these in the title; empty if none of the block does.</summary>
    public ReadOnlySpan<int> TitleFrequencies
    {
        get
        {
            LoadTitleFrequencies();
            return _decoded.HasTitleFrequencies ? _decoded.TitleFrequencies.AsSpan(0, Count) : [];
        }
    }

    /// <summary>The impacts of the whole term: pairs of a frequency's code and a length's code.</summary>
    public ReadOnlySpan<byte> TermImpacts => Source.Read(_termImpacts, _termImpactsLength);

    private Section Source => _section ?? throw new InvalidOperationException("The cursor is not open.");

    /// <summary>Opens the postings of a term, before the first block.</summary>
    /// <param name="section">Where the postings stand: the postings section, or the dictionary for inlined
    /// ones.</param>
    /// <param name="offset">Where they begin.</param>
    /// <param name="length">How many bytes they take.</param>
    /// <param name="documentFrequency">How many documents have the term.</param>
    /// <param name="documentCount">How many documents the segment has.</param>
    public void Open(Section section, long offset, int length, int documentFrequency, int documentCount) =>
        Open(section, offset, length, documentFrequency, documentCount, documentsOnly: false);

    /// <summary>Opens postings that may be documents and nothing else.</summary>
    public void Open(
        Section section, long offset, int length, int documentFrequency, int documentCount, bool documentsOnly)
    {
        // The part before the arrays; it also says whether the offset is inside.
        var reader = section.Reader(offset, Math.Clamp(length, 0, MaxHeaderLength));
        if (length > section.Length - offset || documentFrequency <= 0 || documentFrequency > documentCount)
        {
            throw section.Corrupt(offset, $"postings of {documentFrequency} documents do not fit");
        }

        _section = section;
        _documentsOnly = documentsOnly;
        _documentCount = documentCount;
        _end = offset + length;
        DocumentFrequency = documentFrequency;
        BlockCount = ((documentFrequency - 1) / BlockSize) + 1;
        Block = _withPositions = -1;
        Count = 0;
        _hasPositions = false;
        foreach (var block in _full)
        {
            block?.Clear();
        }

        _tail.Clear();
        ReadHeader(ref reader, offset);
    }

    /// <summary>Lets go of the section.</summary>
    public void Close() => _section = null;

    /// <summary>Goes forward to the first block that has a document at or after <paramref name="target"/>.</summary>
    /// <returns>False if there is none.</returns>
    public bool SeekBlock(int target)
    {
        int block = FindBlock(target, Block);
        if (block < BlockCount)
        {
            MoveTo(block);
            return true;
        }

        Block = BlockCount;
        Count = 0;
        return false;
    }

    /// <summary>Goes to any block, forward or back.</summary>
    public void MoveTo(int block)
    {
        if (block != Block)
        {
            Block = block;
            Count = Math.Min(BlockSize, DocumentFrequency - (block * BlockSize));
            _decoded = Decoded(block);
        }
    }

    /// <summary>The last document of any block.</summary>
    public int LastDocument(int block)
    {
        if (BlockCount > 1)
        {
            return Skip(0, block);
        }

        // The only block has no entry, and is small, or needed anyway.
        LoadDocuments(block);
        return Decoded(block).Documents[DocumentFrequency - 1];
    }

    /// <summary>The first block from <paramref name="from"/> on that has a document at or after
    /// <paramref name="target"/>, or <see cref="BlockCount"/>.</summary>
    public int FindBlock(int target, int from)
    {
        from = Math.Max(from, 0);
        if (from >= BlockCount || BlockCount == 1)
        {
            return from < BlockCount && LastDocument(0) >= target ? from : BlockCount;
        }

        var lasts = Source.Read(_skips + (4L * from), 4 * (BlockCount - from));
        int low = -1, high = 0, count = BlockCount - from;
        for (; high < count && Entry(lasts, high) < target; high = (2 * high) + 1)
        {
            low = high;
        }

        // All up to low end before the target, high does not or is the end.
        for (high = Math.Min(high, count); high - low > 1;)
        {
            int middle = (low + high) >>> 1;
            if (Entry(lasts, middle) < target)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return from + high;
    }

    /// <summary>The block behind the last one from <paramref name="from"/> on that can have a document up to
    /// <paramref name="last"/>.</summary>
    public int EndBlock(int last, int from) => Math.Min(FindBlock(last, from) + 1, BlockCount);

    /// <summary>The impacts of all blocks.</summary>
    public BlockImpacts Impacts => BlockCount == 1 || _documentsOnly
        ? new(Source, _termImpacts, [], TermImpacts)
        : new(
            Source,
            _impacts,
            Source.Read(_skips + (4L * 2 * BlockCount), 4 * BlockCount),
            Source.Read(_impacts, (int)(_documentArea - _impacts)));

    /// <summary>Adds the current block's documents to a bitmap.</summary>
    /// <param name="windowStart">The document of the first bit, a multiple of 64.</param>
    /// <param name="bits">The bitmap; documents outside are left out.</param>
    public void SetBits(int windowStart, Span<ulong> bits)
    {
        Debug.Assert(windowStart % 64 == 0, "A window begins with a word.");
        if (Count == BlockSize && _decoded.WithDocuments != Block && TrySetBits(windowStart, bits))
        {
            return;
        }

        var documents = Documents;
        int from = documents.Length == 0 || documents[0] >= windowStart ? 0 : FirstFrom(documents, windowStart);
        long end = windowStart + (64L * bits.Length);
        for (int i = from; i < documents.Length && documents[i] < end; i++)
        {
            int bit = documents[i] - windowStart;
            bits[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>The error of a value that cannot be.</summary>
    public CorruptIndexException Corrupt(string message) => Source.Corrupt(_termImpacts, message);

    private static int FirstFrom(ReadOnlySpan<int> documents, int target)
    {
        int place = documents.BinarySearch(target);
        return place < 0 ? ~place : place;
    }

    private static int Entry(ReadOnlySpan<byte> array, int place) =>
        BinaryPrimitives.ReadInt32LittleEndian(array[(4 * place)..]);

    private void ReadHeader(ref ByteReader reader, long offset)
    {
        int arrays = _documentsOnly ? 2 : 5;
        long documentLength = 0;
        int impactLength = 0;
        if (BlockCount > 1 && !_documentsOnly)
        {
            _positionCount = reader.ReadVarInt();
            impactLength = reader.ReadCount(int.MaxValue);
            documentLength = reader.ReadCount(int.MaxValue);
        }

        _termImpactsLength = _documentsOnly ? 0 : 2 * (DocumentFrequency == 1 ? 1 : reader.ReadCount(256));
        _termImpacts = offset + reader.Position;
        _skips = _termImpacts + _termImpactsLength;
        _impacts = _skips + (BlockCount > 1 ? 4L * arrays * BlockCount : 0);
        _documentArea = _impacts + impactLength;
        _positionArea = BlockCount > 1 && !_documentsOnly ? _documentArea + documentLength : _end;
        if (_documentArea > _end || _positionArea > _end)
        {
            throw Source.Corrupt(offset, $"{_end - offset} bytes of postings are too few");
        }
    }

    // The entries of a block, which is not the last, and of the one behind it.
    private (int Own, int Next) SkipPair(int array, int block)
    {
        var entries = Source.Read(_skips + (4L * ((array * (long)BlockCount) + block)), 8);
        return (Entry(entries, 0), Entry(entries, 1));
    }

    private int Skip(int array, int block) => (uint)block < (uint)BlockCount
        ? Entry(Source.Read(_skips + (4L * ((array * (long)BlockCount) + block)), 4), 0)
        : throw new ArgumentOutOfRangeException(nameof(block), block, $"There are {BlockCount} blocks.");
}
