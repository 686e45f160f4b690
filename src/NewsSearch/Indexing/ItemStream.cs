using System.Threading.Channels;

namespace NewsSearch.Indexing;

/// <summary>Adds the items of one call by several threads.</summary>
/// <remarks>
/// Each thread takes the next batch as soon as it has time and prepares its items; then the batches are taken up in
/// their order. So items of one id replace each other in the order of the call, and one that breaks a limit ends the
/// call with exactly those before it added.
/// </remarks>
internal sealed class ItemStream : IAsyncDisposable
{
    // Fewer are done before threads have started.
    private const int AddedAtOnce = 256;

    // So many batches for each thread bridge the moments when one of them writes a buffer.
    private const int WaitingBatches = 4;

    private readonly IndexWriter _writer;
    private readonly BufferPool _pool;
    private readonly int _threads;
    private readonly CancellationToken _cancellationToken;
    private readonly Channel<ItemBatch> _batches;
    private readonly object _turns = new();
    private Task[] _workers = [];
    private ItemBatch _filling = new(0);
    private long _count;
    private long _turn;
    private volatile bool _isBroken;

    public ItemStream(IndexWriter writer, BufferPool pool, int threads, CancellationToken cancellationToken)
    {
        _writer = writer;
        _pool = pool;
        _threads = threads;
        _cancellationToken = cancellationToken;
        _batches = Channel.CreateBounded<ItemBatch>(
            new BoundedChannelOptions(WaitingBatches * threads) { SingleWriter = true });
    }

    /// <summary>Adds the next item.</summary>
    /// <exception cref="ArgumentException">It, or one before it, breaks a limit.</exception>
    public async ValueTask AddAsync(NewsItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (_threads == 1 || _count < AddedAtOnce)
        {
            await _writer.AddAsync(item, _cancellationToken).ConfigureAwait(false);
            _count++;
            return;
        }

        if (_workers.Length == 0)
        {
            // A number below zero is no thread's: it stays the same wherever a worker goes on.
            _workers = [.. Enumerable.Range(1, _threads).Select(worker => Task.Run(() => WorkAsync(-worker)))];
        }

        _filling.Add(item);
        _count++;
        if (_filling.IsFull)
        {
            await HandOverAsync().ConfigureAwait(false);
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

    private async Task WorkAsync(int holder)
    {
        try
        {
            while (await _batches.Reader.WaitToReadAsync(_cancellationToken).ConfigureAwait(false))
            {
                // The buffer comes first: writing one takes long, and whoever has a batch keeps the later ones waiting.
                var buffer = await _pool.RentAsync(holder, _cancellationToken).ConfigureAwait(false);
                try
                {
                    if (_batches.Reader.TryRead(out var batch))
                    {
                        Add(buffer, batch);
                    }
                }
                finally
                {
                    _pool.Return(buffer);
                }
            }
        }
        catch (Exception exception)
        {
            _batches.Writer.TryComplete(exception);
            throw;
        }
    }

    private void Add(DocumentBuffer buffer, ItemBatch batch)
    {
        try
        {
            for (int i = 0; i < batch.Items.Count && !_isBroken; i++)
            {
                batch.Documents.Add(_writer.Prepare(buffer, batch.Items[i]));
            }
        }
        finally
        {
            TakeInTurn(buffer, batch);
        }
    }

    // Whoever has an earlier batch has its buffer too, and so is never waiting for the one that waits here.
    private void TakeInTurn(DocumentBuffer buffer, ItemBatch batch)
    {
        lock (_turns)
        {
            while (_turn != batch.Turn)
            {
                Monitor.Wait(_turns);
            }

            bool isWhole = false;
            try
            {
                for (int i = 0; i < batch.Documents.Count && !_isBroken; i++)
                {
                    _writer.Take(buffer, batch.Documents[i], batch.Items[i]);
                }

                isWhole = batch.Documents.Count == batch.Items.Count;
            }
            finally
            {
                // Behind what was refused, documents were prepared that nobody knows: they go when they are written.
                _isBroken |= !isWhole;
                _turn++;
                Monitor.PulseAll(_turns);
            }
        }
    }

    private async ValueTask HandOverAsync()
    {
        var batch = _filling;
        _filling = new(batch.Turn + 1);
        try
        {
            await _batches.Writer.WriteAsync(batch, _cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            // A worker has ended by an error: that is the one to show.
            await Task.WhenAll(_workers).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask EndAsync()
    {
        if (_filling.Items.Count > 0)
        {
            try
            {
                await _batches.Writer.WriteAsync(_filling, _cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ChannelClosedException or OperationCanceledException)
            {
                // A worker has ended, by an error or because the call was cancelled, and tells why.
            }

            _filling = new(_filling.Turn + 1);
        }

        _batches.Writer.TryComplete();
    }
}
