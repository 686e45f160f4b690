using System.Threading.Channels;

namespace NewsSearch.Indexing;

/// <summary>Adds the items of one call by several threads.</summary>
/// <remarks>
/// Items of the same id must replace each other in the order of the call, so the id decides which thread adds an item:
/// each thread gets its items in order. Items are held against the limits before they are handed over, so that one
/// that breaks a limit ends the call with exactly those before it added.
/// </remarks>
internal sealed class ItemStream : IAsyncDisposable
{
    // Fewer are done before threads have started.
    private const int AddedAtOnce = 256;

    // Handing over costs a microsecond, so items are handed over together; few, so that the memory is bounded.
    private const int BatchSize = 64;
    private const int WaitingBatches = 4;

    private readonly IndexWriter _writer;
    private readonly ItemNormalizer _normalizer;
    private readonly CancellationToken _cancellationToken;
    private readonly Channel<List<NewsItem>>[] _lanes;
    private readonly List<NewsItem>[] _batches;
    private Task[] _workers = [];
    private long _count;

    public ItemStream(
        IndexWriter writer, ItemNormalizer normalizer, int threads, CancellationToken cancellationToken)
    {
        _writer = writer;
        _normalizer = normalizer;
        _cancellationToken = cancellationToken;
        _lanes = new Channel<List<NewsItem>>[threads > 1 ? threads : 0];
        _batches = new List<NewsItem>[_lanes.Length];
    }

    /// <summary>Adds the next item.</summary>
    /// <exception cref="ArgumentException">It breaks a limit.</exception>
    public async ValueTask AddAsync(NewsItem item)
    {
        if (_lanes.Length == 0 || _count < AddedAtOnce)
        {
            await _writer.AddAsync(item, _cancellationToken).ConfigureAwait(false);
            _count++;
            return;
        }

        if (_workers.Length == 0)
        {
            StartWorkers();
        }

        item = _normalizer.Normalize(item);
        int lane = (int)((uint)string.GetHashCode(item.Id, StringComparison.Ordinal) % (uint)_lanes.Length);
        _batches[lane].Add(item);
        _count++;
        if (_batches[lane].Count == BatchSize)
        {
            await HandOverAsync(lane).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until all items are added.</summary>
    /// <returns>How many there were.</returns>
    public async Task<long> CompleteAsync()
    {
        await EndAsync().ConfigureAwait(false);
        await Task.WhenAll(_workers).ConfigureAwait(false);
        return _count;
    }

    /// <summary>Waits until all items that were handed in are added, also where the next one was refused.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync().ConfigureAwait(false);

        // What a worker met is thrown by whoever adds or completes; here another error is on its way already.
        await Task.WhenAll(_workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void StartWorkers()
    {
        for (int lane = 0; lane < _lanes.Length; lane++)
        {
            _batches[lane] = new(BatchSize);
            _lanes[lane] = Channel.CreateBounded<List<NewsItem>>(
                new BoundedChannelOptions(WaitingBatches) { SingleReader = true, SingleWriter = true });
        }

        _workers = [.. _lanes.Select(lane => Task.Run(() => WorkAsync(lane)))];
    }

    private async Task WorkAsync(Channel<List<NewsItem>> lane)
    {
        try
        {
            await foreach (var batch in lane.Reader.ReadAllAsync(_cancellationToken).ConfigureAwait(false))
            {
                foreach (var item in batch)
                {
                    await _writer.AddAsync(item, _cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception)
        {
            lane.Writer.TryComplete(exception);
            throw;
        }
    }

    private async ValueTask HandOverAsync(int lane)
    {
        var batch = _batches[lane];
        _batches[lane] = new(BatchSize);
        try
        {
            await _lanes[lane].Writer.WriteAsync(batch, _cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            // The worker has ended by an error: that is the one to show.
            await _workers[lane].ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask EndAsync()
    {
        for (int lane = 0; lane < _workers.Length; lane++)
        {
            var batch = _batches[lane];
            _batches[lane] = [];
            if (batch.Count > 0)
            {
                try
                {
                    await _lanes[lane].Writer.WriteAsync(batch, _cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is ChannelClosedException or OperationCanceledException)
                {
                    // Its worker has ended, by an error or because the call was cancelled, and tells why.
                }
            }

            _lanes[lane].Writer.TryComplete();
        }
    }
}
