using NewsSearch.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>Opens the public index on a simulated disk.</summary>
internal static class IndexOnDisk
{
    // Small enough that a few items make a segment; merges come when a trial asks for them.
    private const int BufferBytes = 2048;

    public static Task<NewsIndex> OpenAsync(IStorage storage, bool merge = false) => NewsIndex.OpenAsync(
        "simulated", new NewsIndexOptions { Storage = storage, BufferBytes = BufferBytes, Merge = merge });
}
