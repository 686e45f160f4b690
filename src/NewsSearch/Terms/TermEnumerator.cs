namespace NewsSearch.Terms;

/// <summary>Walks terms in ascending order of their bytes.</summary>
/// <remarks>Its buffer is its own, so that a term costs no allocation.</remarks>
internal sealed class TermEnumerator
{
    private readonly TermDictionary _dictionary;
    private byte[] _term = new byte[64];
    private int _termLength;
    private int _block;
    private int _termInBlock;
    private (int Position, int Count, long PostingsOffset) _entries;

    /// <summary>Stands on the first term at or after another.</summary>
    internal TermEnumerator(TermDictionary dictionary, ReadOnlySpan<byte> from)
    {
        _dictionary = dictionary;
        if (dictionary.BlockCount == 0)
        {
            return;
        }

        var blocks = dictionary.Blocks;
        _block = blocks.Find(from, 0);
        _termInBlock = blocks[_block].Ceiling(from, 0, 0, out _);

        // What the found term shares with the one before is the beginning of what was looked for.
        Reserve(from.Length);
        from.CopyTo(_term);
        _termLength = from.Length;
        Read();
    }

    /// <summary>Whether it stands on a term.</summary>
    public bool HasCurrent { get; private set; }

    /// <summary>The term; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    /// <summary>What the dictionary knows of the term.</summary>
    public TermEntry Entry { get; private set; }

    /// <summary>Goes to the next term; false behind the last.</summary>
    public bool MoveNext()
    {
        _termInBlock++;
        Read();
        return HasCurrent;
    }

    private void Read()
    {
        HasCurrent = false;
        if (_block == _dictionary.BlockCount)
        {
            return;
        }

        var blocks = _dictionary.Blocks;
        var block = blocks[_block];
        if (_termInBlock >= block.Count)
        {
            _termInBlock = 0;
            _entries = default;
            if (++_block == _dictionary.BlockCount)
            {
                return;
            }

            block = blocks[_block];
        }

        int shared = block.Shared(_termInBlock);
        var rest = block.Rest(_termInBlock);
        if (shared > _termLength)
        {
            throw block.Corrupt("a term shares more than the one before it has");
        }

        _termLength = shared + rest.Length;
        Reserve(_termLength);
        rest.CopyTo(_term.AsSpan(shared));
        HasCurrent = true;
        ReadEntry();
    }

    private void ReadEntry()
    {
        var entries = _dictionary.Entries(_block);
        if (_entries.Count > 0)
        {
            entries.Resume(_entries);
        }

        Entry = entries.Read(_termInBlock);
        _entries = entries.Place;
    }

    private void Reserve(int length)
    {
        if (_term.Length < length)
        {
            Array.Resize(ref _term, length * 2);
        }
    }
}
