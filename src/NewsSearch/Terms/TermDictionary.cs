using System.Buffers.Binary;
using NewsSearch.Storage;

namespace NewsSearch.Terms;

/// <summary>The sorted terms of a segment.</summary>
internal sealed class TermDictionary
{
    /// <summary>Where the keys begin in the index: a multiple of their width.</summary>
    internal const int KeysOffset = 16;

    /// <summary>What a block takes in the index: its key and two offsets.</summary>
    internal const int IndexWidth = 16;

    /// <summary>
    /// Terms that begin below are no words but the places where sentences begin: they stand before all others, and no
    /// pattern finds them.
    /// </summary>
    internal const byte FirstOfWords = (byte)' ';

    private readonly Section _terms;
    private readonly Section _index;
    private readonly int _blocks;
    private readonly uint _entries;
    private TermPeaks? _peaks;
    private TermLetters? _letters;
    private int _fuzzyVisits;

    public TermDictionary(Section terms, Section index)
    {
        _terms = terms;
        _index = index;
        var reader = index.Reader(0, KeysOffset);
        uint blocks = reader.ReadUInt32(), count = reader.ReadUInt32();
        _entries = reader.ReadUInt32();
        if (terms.Length > int.MaxValue || _entries > terms.Length || count > int.MaxValue
            || index.Length != KeysOffset + ((long)IndexWidth * blocks)
            || (count + TermBlock.Size - 1) / TermBlock.Size != blocks)
        {
            throw index.Corrupt(0, $"{blocks} blocks of {count} terms do not fit the section");
        }

        _blocks = (int)blocks;
        Count = (int)count;
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    /// <summary>How many blocks they stand in.</summary>
    public int BlockCount => _blocks;

    /// <summary>The section where the postings of terms of one document stand.</summary>
    public Section Terms => _terms;

    /// <summary>Finds a term, without allocating.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        entry = default;
        if (_blocks == 0)
        {
            return false;
        }

        var blocks = Blocks;
        int block = blocks.Find(term, 0);
        int place = blocks[block].Ceiling(term, 0, 0, out bool isFound);
        if (isFound)
        {
            entry = Entries(block).Read(place);
        }

        return isFound;
    }

    /// <summary>
    /// An enumerator that stands on the first term at or after <paramref name="term"/>, or behind the last.
    /// </summary>
    public TermEnumerator Seek(ReadOnlySpan<byte> term) => new(this, term);

    /// <summary>Where the most frequent terms are; made when first asked for.</summary>
    /// <remarks>Two that ask at once may both make it: the results are alike.</remarks>
    public TermPeaks Peaks => _peaks ??= new(this);

    /// <summary>Which letters the terms have; made when first asked for.</summary>
    /// <inheritdoc cref="Peaks" path="/remarks"/>
    public TermLetters Letters => _letters ??= new(this);

    /// <summary>Counts a search for terms near a word, up to a limit; whether there were more.</summary>
    public bool CountFuzzyVisit(int most) => _fuzzyVisits > most || Interlocked.Increment(ref _fuzzyVisits) > most;

    /// <summary>How many terms come before another.</summary>
    public int CountBefore(ReadOnlySpan<byte> term)
    {
        if (_blocks == 0)
        {
            return 0;
        }

        var blocks = Blocks;
        int block = blocks.Find(term, 0);
        return (block * TermBlock.Size) + blocks[block].Ceiling(term, 0, 0, out _);
    }

    /// <summary>The term before which so many others come.</summary>
    public byte[] Term(int number)
    {
        using var terms = new TermDecoder(this);
        return terms.Read(number).ToArray();
    }

    /// <summary>The blocks of terms.</summary>
    internal TermBlocks Blocks => new(
        _terms, _index.Read(KeysOffset, 12 * _blocks), _terms.Read(0, (int)_entries), Count);

    /// <summary>What is known of the terms of a block.</summary>
    internal TermEntryReader Entries(int block)
    {
        long offset = KeysOffset + (12L * _blocks) + (sizeof(uint) * (long)block);
        bool isLast = block + 1 == _blocks;
        var range = _index.Read(offset, isLast ? sizeof(uint) : 2 * sizeof(uint));
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(range);
        uint end = isLast
            ? (uint)_terms.Length - _entries
            : BinaryPrimitives.ReadUInt32LittleEndian(range[sizeof(uint)..]);
        return start < end && end <= _terms.Length - _entries
            ? new(_terms, _entries + start, (int)(end - start))
            : throw _index.Corrupt(offset, "the offset of a block's entries is outside the terms");
    }
}
