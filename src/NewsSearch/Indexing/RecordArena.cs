namespace NewsSearch.Indexing;

/// <summary>Many short runs of bytes in pieces of a megabyte, which are kept from one use to the next.</summary>
internal sealed class RecordArena
{
    private const int PieceLength = 1 << 20;

    private readonly List<byte[]> _pieces = [];
    private int _piece = -1;
    private int _used;

    /// <summary>The bytes that are taken.</summary>
    public long Length { get; private set; }

    /// <summary>Appends bytes.</summary>
    /// <returns>The address that <see cref="Get"/> takes.</returns>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        if (_piece < 0 || _used + (long)bytes.Length > _pieces[_piece].Length)
        {
            TakePiece(bytes.Length);
        }

        int start = _used;
        bytes.CopyTo(_pieces[_piece].AsSpan(start));
        _used += bytes.Length;
        Length += bytes.Length;
        return ((long)_piece << 32) | (uint)start;
    }

    /// <summary>Bytes that were appended, or a part of them.</summary>
    public ReadOnlySpan<byte> Get(long address, int start, int length) =>
        _pieces[(int)(address >> 32)].AsSpan((int)address + start, length);

    /// <summary>Forgets everything; pieces of the usual length are kept.</summary>
    public void Clear()
    {
        _pieces.RemoveAll(piece => piece.Length > PieceLength);
        _piece = -1;
        _used = 0;
        Length = 0;
    }

    private void TakePiece(int length)
    {
        _piece++;
        _used = 0;
        if (length > PieceLength)
        {
            _pieces.Insert(_piece, new byte[length]);
        }
        else if (_piece == _pieces.Count)
        {
            _pieces.Add(new byte[PieceLength]);
        }
    }
}
