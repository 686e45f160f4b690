namespace NewsSearch.Codecs;

/// <summary>A stream of a <see cref="SliceArena"/>: where a reader of it stands.</summary>
internal struct SliceReader
{
    /// <summary>The address of the next byte.</summary>
    public int Position;

    /// <summary>The address behind the current slice's last byte of content.</summary>
    public int Limit;

    /// <summary>The size of the current slice, as a place in the row of sizes.</summary>
    public int Level;
}
