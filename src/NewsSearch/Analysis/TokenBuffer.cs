namespace NewsSearch.Analysis;

/// <summary>The tokens of one text, reused from text to text so that analysis allocates nothing.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[256];
    private int[] _termEnds = new int[256];
    private byte[] _terms = new byte[4096];

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>A token by its number, in the order of the text.</summary>
    public Token this[int index] => _tokens[index];

    /// <summary>The analysed term of a token, in UTF-8; valid until the buffer is cleared or added to.</summary>
    public ReadOnlySpan<byte> Term(int index)
    {
        int start = index == 0 ? 0 : _termEnds[index - 1];
        return _terms.AsSpan(start, _termEnds[index] - start);
    }

    /// <summary>Forgets all tokens.</summary>
    public void Clear() => Count = 0;

    /// <summary>Appends a token.</summary>
    public void Add(ReadOnlySpan<byte> term, Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
            Array.Resize(ref _termEnds, Count * 2);
        }

        int start = Count == 0 ? 0 : _termEnds[Count - 1];
        int end = start + term.Length;
        if (end > _terms.Length)
        {
            Array.Resize(ref _terms, Math.Max(end, _terms.Length * 2));
        }

        term.CopyTo(_terms.AsSpan(start));
        _tokens[Count] = token;
        _termEnds[Count++] = end;
    }
}
