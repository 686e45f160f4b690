namespace NewsSearch.Segments;

/// <summary>A segment as a manifest lists it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="Checksum">The CRC-32C of its footer, which holds those of its pages: which file it is.</param>
/// <param name="LiveName">The file of its live documents, or null where all are.</param>
internal sealed record ManifestSegment(string Name, long Length, uint Checksum, string? LiveName);
