namespace NewsSearch.Indexing;

/// <summary>The bytes of a term in an <see cref="Inverter"/>, and where its stream begins.</summary>
internal struct TermKey
{
    /// <summary>The term's first eight bytes, big-endian: most comparisons end here.</summary>
    public ulong Prefix;

    /// <summary>Where its bytes begin.</summary>
    public int Start;

    /// <summary>How many bytes it has.</summary>
    public int Length;

    /// <summary>The hash of its bytes.</summary>
    public uint Hash;

    /// <summary>Where its stream begins.</summary>
    public int Stream;
}
