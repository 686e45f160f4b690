namespace NewsSearch;

/// <summary>A file of an index as it was verified.</summary>
/// <param name="Name">Its name within the index.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Offset">The offset in bytes at which the first damage was found, or null where there is none.</param>
/// <param name="Problem">What is wrong there, or null.</param>
public sealed record VerifiedFile(string Name, long Length, long? Offset, string? Problem)
{
    /// <summary>Whether the file holds what was written to it.</summary>
    public bool IsIntact => Problem is null;
}
