using System.Buffers;

namespace NewsSearch.Terms;

/// <summary>Puts terms of a dictionary together by their numbers; fastest in ascending order.</summary>
internal ref struct TermDecoder
{
    private readonly TermDictionary _dictionary;
    private readonly TermBlocks _blocks;
    private TermBlock _block;
    private int _blockNumber;
    private int _place;
    private byte[] _term;
    private int _length;
    private int _entriesBlock;
    private TermEntryReader _entries;

    public TermDecoder(TermDictionary dictionary)
    {
        _dictionary = dictionary;
        _blocks = dictionary.Blocks;
        _blockNumber = _entriesBlock = -1;
        _term = ArrayPool<byte>.Shared.Rent(256);
    }

    /// <summary>The bytes of a term, valid until the next call.</summary>
    public ReadOnlySpan<byte> Read(int number)
    {
        int block = number / TermBlock.Size, place = number % TermBlock.Size;
        if (block != _blockNumber || place < _place)
        {
            _block = _blocks[block];
            _blockNumber = block;
            _place = -1;
            _length = 0;
        }

        while (_place < place)
        {
            int shared = _block.Shared(++_place);
            var rest = _block.Rest(_place);
            if (shared > _length)
            {
                throw _block.Corrupt("a term shares more than the one before it has");
            }

            _length = shared + rest.Length;
            if (_length > _term.Length)
            {
                byte[] longer = ArrayPool<byte>.Shared.Rent(2 * _length);
                _term.AsSpan(0, shared).CopyTo(longer);
                ArrayPool<byte>.Shared.Return(_term);
                _term = longer;
            }

            rest.CopyTo(_term.AsSpan(shared));
        }

        return _term.AsSpan(0, _length);
    }

    /// <summary>What the dictionary knows of the term that was read last.</summary>
    public TermEntry Entry()
    {
        if (_entriesBlock != _blockNumber)
        {
            _entriesBlock = _blockNumber;
            _entries = _dictionary.Entries(_blockNumber);
        }

        return _entries.Read(_place);
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_term);
}
