using NewsSearch.Storage;

namespace NewsSearch.Postings;

/// <summary>Walks the postings of one term forward, block by block.</summary>
internal sealed class PostingsCursor
{
    private const int BlockSize = PostingsEncoder.BlockSize;

    private readonly Section _section;
    private readonly long _skips;
    private readonly long _documentArea;
    private readonly long _positionArea;
    private readonly long _end;
    private readonly int _blocks;
    private readonly int _maxDocument;
    private readonly int[] _documents = new int[BlockSize];
    private readonly int[] _frequencies = new int[BlockSize];
    private readonly int[] _titleFrequencies = new int[BlockSize];
    private int[] _positions = new int[16];
    private int _block = -1;
    private int _positionIndex;
    private long _positionOffset;

    /// <summary>Opens the postings of a term, before the first block.</summary>
    /// <param name="section">Where the postings stand: the postings section, or the dictionary for inlined
    /// ones.</param>
    /// <param name="offset">Where they begin.</param>
    /// <param name="length">How many bytes they take.</param>
    /// <param name="documentFrequency">How many documents have the term.</param>
    /// <param name="documentCount">How many documents the segment has.</param>
    public PostingsCursor(Section section, long offset, int length, int documentFrequency, int documentCount)
    {
        _section = section;
        _maxDocument = documentCount - 1;
        DocumentFrequency = documentFrequency;
        _blocks = (documentFrequency + BlockSize - 1) / BlockSize;
        _end = offset + length;
        var reader = section.Reader(offset, length);
        int areaLength = reader.ReadCount(length);
        _skips = offset + reader.Position;
        _documentArea = _skips + (_blocks > 1 ? (long)_blocks * PostingsEncoder.SkipSize : 0);
        _positionArea = _documentArea + areaLength;
        if (_positionArea > _end || documentFrequency > documentCount)
        {
            throw section.Corrupt(offset, $"postings of {documentFrequency} documents do not fit");
        }
    }

    /// <summary>How many documents have the term.</summary>
    public int DocumentFrequency { get; }

    /// <summary>How many postings the current block has.</summary>
    public int Count { get; private set; }

    /// <summary>The documents of the current block, ascending.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>How often the term stands in each document of the current block.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, Count);

    /// <summary>How often it stands in their titles.</summary>
    public ReadOnlySpan<int> TitleFrequencies => _titleFrequencies.AsSpan(0, Count);

    /// <summary>Goes forward to the first block that has a document at or after <paramref name="target"/>.</summary>
    /// <returns>False if there is none.</returns>
    public bool SeekBlock(int target)
    {
        if (_block >= 0 && Count > 0 && _documents[Count - 1] >= target)
        {
            return true;
        }

        int block = _block + 1;
        while (block < _blocks - 1 && LastDocument(block) < target)
        {
            block++;
        }

        for (; block < _blocks; block++)
        {
            Decode(block);
            if (_documents[Count - 1] >= target)
            {
                return true;
            }
        }

        Count = 0;
        _block = _blocks;
        return false;
    }

    /// <summary>The positions of a posting of the current block, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Positions(int index)
    {
        if (index < _positionIndex)
        {
            _positionIndex = 0;
            _positionOffset = PositionStart(_block);
        }

        var reader = _section.Reader(_positionOffset, (int)(PositionEnd(_block) - _positionOffset));
        for (; _positionIndex < index; _positionIndex++)
        {
            for (int i = _frequencies[_positionIndex]; i > 0; i--)
            {
                reader.ReadVarInt();
            }
        }

        // The cursor stays before this posting, so that it can be read again.
        _positionOffset += reader.Position;
        int frequency = _frequencies[index], position = 0;
        if (frequency > reader.Left)
        {
            throw reader.Corrupt($"{frequency} positions do not fit");
        }

        if (_positions.Length < frequency)
        {
            _positions = new int[frequency * 2];
        }

        for (int i = 0; i < frequency; i++)
        {
            position += (int)reader.ReadVarInt();
            _positions[i] = position;
        }

        return _positions.AsSpan(0, frequency);
    }

    private int LastDocument(int block) => Skip(block, 0);

    private long PositionStart(int block) => _positionArea + (_blocks > 1 ? (uint)Skip(block, 8) : 0);

    private long PositionEnd(int block) => InArea(
        block + 1 < _blocks ? PositionStart(block + 1) : _end, PositionStart(block), _end);

    private long DocumentStart(int block) => _documentArea + (_blocks > 1 ? (uint)Skip(block, 4) : 0);

    private long DocumentEnd(int block) => InArea(
        block + 1 < _blocks ? DocumentStart(block + 1) : _positionArea, DocumentStart(block), _positionArea);

    private long InArea(long end, long start, long areaEnd) => start <= end && end <= areaEnd
        ? end
        : throw _section.Corrupt(_skips, "a block of postings ends before it begins or behind its area");

    private int Skip(int block, int field) => BitConverter.ToInt32(
        _section.Read(_skips + ((long)block * PostingsEncoder.SkipSize) + field, 4));

    private void Decode(int block)
    {
        long start = DocumentStart(block);
        int document = block == 0 ? -1 : Math.Max(-1, LastDocument(block - 1));
        Count = Math.Min(BlockSize, DocumentFrequency - (block * BlockSize));
        var reader = _section.Reader(start, (int)(DocumentEnd(block) - start));
        for (int i = 0; i < Count; i++)
        {
            long next = document + 1L + reader.ReadVarInt();
            if (next > _maxDocument)
            {
                throw reader.Corrupt($"document {next} is beyond the segment's last");
            }

            document = (int)next;
            uint frequency = reader.ReadVarInt();
            _documents[i] = document;
            _frequencies[i] = (int)(frequency >> 1) + 1;
            _titleFrequencies[i] = (frequency & 1) == 0 ? 0 : (int)reader.ReadVarInt() + 1;
            if (_titleFrequencies[i] < 0 || _titleFrequencies[i] > _frequencies[i])
            {
                throw reader.Corrupt($"{_titleFrequencies[i]} of {_frequencies[i]} occurrences in the title");
            }
        }

        // What SeekBlock goes by, and where the next block goes on from.
        if (_blocks > 1 && document != LastDocument(block))
        {
            throw reader.Corrupt($"the last document of a block is {document}, not {LastDocument(block)}");
        }

        _block = block;
        _positionIndex = 0;
        _positionOffset = PositionStart(block);
    }
}
