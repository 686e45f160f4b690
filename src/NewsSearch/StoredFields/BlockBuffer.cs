namespace NewsSearch.StoredFields;

/// <summary>The last block that was opened, kept because the next record is often in it. Not thread-safe.</summary>
internal sealed class BlockBuffer
{
    private byte[] _bytes = [];
    private StoredFieldsReader? _owner;
    private int _block;
    private int _length;

    /// <summary>The opened block if it is this one.</summary>
    public bool TryGet(StoredFieldsReader owner, int block, out ReadOnlySpan<byte> bytes)
    {
        bytes = _bytes.AsSpan(0, _length);
        return ReferenceEquals(_owner, owner) && _block == block;
    }

    /// <summary>Room for a block; it is not taken for opened before <see cref="Keep"/>.</summary>
    public Span<byte> Reserve(int length)
    {
        _owner = null;
        if (_bytes.Length < length)
        {
            _bytes = new byte[length];
        }

        return _bytes.AsSpan(0, length);
    }

    /// <summary>Says which block was written to what was reserved.</summary>
    public void Keep(StoredFieldsReader owner, int block, int length)
    {
        _owner = owner;
        _block = block;
        _length = length;
    }
}
