using NewsSearch.Indexing;
using NewsSearch.Segments;

namespace NewsSearch;

/// <content>Writing: adding, deleting, refreshing, committing, merging.</content>
public sealed partial class NewsIndex
{
    /// <inheritdoc/>
    public Task<bool> AddAsync(NewsItem item, CancellationToken cancellationToken = default) =>
        Writer.AddAsync(item, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// Items are taken from the enumerable on the caller's thread and analysed on
    /// <see cref="NewsIndexOptions.WriterThreads"/> threads.
    /// </remarks>
    public async Task<long> AddAsync(IEnumerable<NewsItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        await using var stream = Writer.BeginStream(cancellationToken);
        foreach (var item in items)
        {
            await stream.AddAsync(item).ConfigureAwait(false);
        }

        return await stream.CompleteAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>As for an enumerable.</remarks>
    public async Task<long> AddAsync(IAsyncEnumerable<NewsItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        await using var stream = Writer.BeginStream(cancellationToken);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await stream.AddAsync(item).ConfigureAwait(false);
        }

        return await stream.CompleteAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Writer.DeleteAsync(id, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>An index opened read-only takes up the newest commit of its writer.</remarks>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => _writer is null
        ? Task.Run(RefreshCommitted, cancellationToken)
        : _writer.RefreshAsync(cancellationToken);

    /// <inheritdoc/>
    public Task CommitAsync(CancellationToken cancellationToken = default) => Writer.CommitAsync(cancellationToken);

    /// <summary>
    /// Merges until there are at most so many segments, and commits: makes searches faster and the index smaller.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public Task MergeAsync(int maxSegments = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        return Task.Run(() => Writer.MergeAsync(maxSegments, cancellationToken), cancellationToken);
    }

    /// <summary>Completes when no merge runs or is due in the background.</summary>
    internal Task WaitForMergesAsync() => Writer.WaitForMergesAsync();

    /// <summary>How often merges have given way to searches.</summary>
    internal int MergePauseCount => Writer.Throttle.PauseCount;

    private IndexWriter Writer => _writer
        ?? throw new InvalidOperationException("The index was opened read-only and takes no writes.");

    private void RefreshCommitted()
    {
        lock (_refreshing)
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            CommittedState.Refresh(_storage, _current);
        }
    }
}
