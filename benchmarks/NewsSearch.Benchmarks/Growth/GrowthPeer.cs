namespace NewsSearch.Benchmarks.Growth;

/// <summary>Whether the peer is measured, too; at a million items that takes hours.</summary>
internal static class GrowthPeer
{
    /// <summary>The name of the peer's method in every class of benchmarks.</summary>
    public const string Method = "Sqlite";

    /// <summary>Whether it is.</summary>
    public static bool IsMeasured { get; set; } = true;
}
