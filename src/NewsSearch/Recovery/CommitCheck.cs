using NewsSearch.Segments;

namespace NewsSearch.Recovery;

/// <summary>What verifying one commit has found.</summary>
/// <param name="Name">The name of its manifest.</param>
/// <param name="Manifest">The manifest, or null where it cannot be read.</param>
/// <param name="IsIntact">Whether it and all that it names are as they were written.</param>
/// <param name="Items">How many items it has, or null where that cannot be known.</param>
internal sealed record CommitCheck(string Name, Manifest? Manifest, bool IsIntact, long? Items);
