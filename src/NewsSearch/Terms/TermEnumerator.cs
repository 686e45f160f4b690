namespace NewsSearch.Terms;

/// <summary>Walks terms in ascending order of their bytes.</summary>
internal sealed class TermEnumerator
{
    private readonly TermDictionary _dictionary;
    private byte[] _term = new byte[64];
    private int _termLength;
    private int _block;
    private int _termInBlock;
    private int _position;
    private long _postingsOffset;

    internal TermEnumerator(TermDictionary dictionary, int block)
    {
        _dictionary = dictionary;
        _block = block;
        Enter();
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
        if (++_termInBlock < _dictionary.TermsIn(_block))
        {
            Read();
            return true;
        }

        _block++;
        Enter();
        return HasCurrent;
    }

    private void Enter()
    {
        _termInBlock = 0;
        HasCurrent = _dictionary.TermsIn(_block) > 0;
        if (HasCurrent)
        {
            _position = 0;
            Read();
        }
    }

    private void Read()
    {
        var (start, end) = _dictionary.Block(_block);
        var reader = _dictionary.Terms.Reader(start + _position, end - start - _position);
        if (_termInBlock == 0)
        {
            _postingsOffset = (long)reader.ReadVarLong();
        }

        int shared = _termInBlock == 0 ? 0 : reader.ReadCount(_termLength);
        var rest = reader.Read(reader.ReadCount(reader.Left));
        _termLength = shared + rest.Length;
        if (_term.Length < _termLength)
        {
            Array.Resize(ref _term, _termLength * 2);
        }

        rest.CopyTo(_term.AsSpan(shared));
        int documents = reader.ReadCount(int.MaxValue);
        if (documents == 0)
        {
            throw reader.Corrupt("a term of no document");
        }

        long total = documents + (long)reader.ReadVarLong();
        int length = reader.ReadCount(int.MaxValue);
        if (documents == 1)
        {
            Entry = new(1, total, Inlined: true, start + _position + reader.Position, length);
            reader.Read(length);
        }
        else
        {
            Entry = new(documents, total, Inlined: false, _postingsOffset, length);
            _postingsOffset += length;
        }

        _position += reader.Position;
    }
}
