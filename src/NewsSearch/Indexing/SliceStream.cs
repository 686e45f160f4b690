namespace NewsSearch.Indexing;

/// <summary>A place in a stream of a <see cref="SlicePool"/>: where a writer or a reader of it stands.</summary>
internal struct SliceStream
{
    /// <summary>The address of the stream's first byte.</summary>
    public int Start;

    /// <summary>The address of the next byte.</summary>
    public int Position;

    /// <summary>The address behind the current slice's last byte of content.</summary>
    public int Limit;

    /// <summary>How many slices come before the current one, up to the largest size.</summary>
    public byte Level;
}
