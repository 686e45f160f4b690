namespace NewsSearch.Segments;

/// <summary>The fixed parts of a segment file: FORMAT.md beside this file shows them in bytes.</summary>
internal static class SegmentFormat
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const uint Version = 4;

    /// <summary>"NEWSSEG" and a zero byte, read as a little-endian number: at the start and at the end.</summary>
    public const ulong Magic = 0x0047_4553_5357_454E;

    /// <summary>Sections begin at multiples of this many bytes, a cache line.</summary>
    public const int Alignment = 64;

    /// <summary>The length of the trailer: the last bytes of a file, also padding for wide reads.</summary>
    public const int TrailerLength = 64;
}
