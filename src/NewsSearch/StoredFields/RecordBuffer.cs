namespace NewsSearch.StoredFields;

/// <summary>Where a record is taken apart, kept for the next one. Not thread-safe.</summary>
internal sealed class RecordBuffer
{
    private byte[] _bytes = [];

    /// <summary>Room for a record; what was there is no longer of use.</summary>
    public Span<byte> Reserve(int length)
    {
        if (_bytes.Length < length)
        {
            _bytes = new byte[Math.Max(length, 4096)];
        }

        return _bytes.AsSpan(0, length);
    }
}
