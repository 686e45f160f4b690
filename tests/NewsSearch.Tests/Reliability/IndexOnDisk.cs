using NewsSearch.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>Opens the public index on a simulated disk.</summary>
internal static class IndexOnDisk
{
    // The least that is allowed: trials make segments by refreshing.
    private const int BufferBytes = 64 * 1024;

    public static Task<NewsIndex> OpenAsync(IStorage storage, bool merge = false) => NewsIndex.OpenAsync(
        "simulated", new NewsIndexOptions { Storage = storage, BufferBytes = BufferBytes, Merge = merge });
}
