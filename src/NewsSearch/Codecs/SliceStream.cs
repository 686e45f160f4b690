namespace NewsSearch.Codecs;

/// <summary>A stream of a <see cref="SliceArena"/>: where its writer stands.</summary>
internal struct SliceStream
{
    /// <summary>The address of the next byte.</summary>
    public int Position;

    /// <summary>The address behind the current slice's last byte of content.</summary>
    public int Limit;
}
