using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Indexing;

/// <summary>The one writer of an index: buffers items, writes segments, makes them visible and durable.</summary>
/// <remarks>
/// Items are prepared by as many threads as there are seats in the <see cref="BufferPool"/>, each in a buffer of its
/// own; the <see cref="ItemTable"/> puts them in order. Refreshes, commits and the ends of merges come one after the
/// other; adding goes on meanwhile.
/// </remarks>
internal sealed class IndexWriter : IAsyncDisposable
{
    private readonly FailStopStorage _storage;
    private readonly IDisposable _lock;
    private readonly WriterOptions _options;
    private readonly FacetFieldSet _fields;
    private readonly SegmentFiles _files;
    private readonly ItemTable _items;
    private readonly BufferPool _pool;
    private readonly CommitLog _log;
    private readonly GroupCommit _commits;
    private readonly MergeScheduler _merges;

    // Held by whoever makes a state visible or durable.
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private long _onlyMergedGeneration = -1;
    private bool _isUnpublished;
    private volatile bool _disposed;

    private IndexWriter(
        FailStopStorage storage, IDisposable heldLock, IndexSchema schema, Manifest? manifest, WriterOptions options)
    {
        _storage = storage;
        _lock = heldLock;
        Schema = schema;
        _options = options;
        var views = manifest is null ? [] : IndexFiles.OpenSegments(storage, manifest);
        _fields = new(views.SelectMany(view => view.Reader.FacetFields));
        _files = new(storage, schema.Bm25.TitleWeight, manifest?.NextFile ?? 1);
        _items = new(views.Select((view, i) => WriterSegment.Committed(view, manifest!.Segments[i].LiveName)));
        _log = new(storage, _files, schema, manifest);
        _pool = new(_items, _files, Buffer, options.WriterThreads, options.BufferBytes);
        _commits = new(() => AloneAsync(CommitAsync, CancellationToken.None));
        _merges = new(this, _items, _files, Throttle);
        _pool.Flush.Flushed += _merges.Start;
        Current = new(new(Math.Max(0, manifest?.Generation ?? 0), views));

        DocumentBuffer Buffer() => new(
            Analyzer.Create(schema.Similarity), schema.Similarity, new(options.Vocabulary, _fields));
    }

    /// <summary>The state that searches see.</summary>
    public CurrentSnapshot Current { get; }

    /// <summary>What merges in the background give way to.</summary>
    public MergeThrottle Throttle { get; } = new(MergeThrottle.DefaultPause);

    /// <summary>What was fixed when the index was created.</summary>
    public IndexSchema Schema { get; }

    /// <summary>Opens an index for writing, or creates one.</summary>
    /// <param name="storage">Where it is.</param>
    /// <param name="schema">How to create it; an index that exists keeps its own.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="IndexLockedException">Somebody else writes to it.</exception>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static IndexWriter Open(IStorage storage, IndexSchema schema, WriterOptions options)
    {
        var heldLock = storage.Lock(IndexFiles.Lock);
        try
        {
            var manifest = IndexFiles.ReadNewest(storage);
            var writer = new IndexWriter(new(storage), heldLock, manifest?.Schema ?? schema, manifest, options);
            writer.Settle();
            writer._merges.IsEnabled = options.Merge;
            return writer;
        }
        catch
        {
            heldLock.Dispose();
            throw;
        }
    }

    /// <summary>Inserts an item, or replaces the one of the same id.</summary>
    /// <returns>True if one was replaced.</returns>
    /// <remarks>Completes on the caller's thread, unless all buffers are in use.</remarks>
    public Task<bool> AddAsync(NewsItem item, CancellationToken cancellationToken)
    {
        var buffer = _pool.RentAsync(Environment.CurrentManagedThreadId, cancellationToken);
        return buffer.IsCompletedSuccessfully ? AddAtOnce(buffer.Result, item) : AddLaterAsync(buffer, item);
    }

    /// <summary>Puts an item in the place of a document of its id, if that is still the live one.</summary>
    /// <param name="item">The item.</param>
    /// <param name="segment">The document's segment.</param>
    /// <param name="document">The document.</param>
    /// <returns>False if it was replaced, deleted or moved by a merge; nothing has changed then.</returns>
    public async Task<bool> ReplaceAsync(NewsItem item, SegmentReader segment, int document)
    {
        var buffer = await _pool.RentAsync(Environment.CurrentManagedThreadId, CancellationToken.None)
            .ConfigureAwait(false);
        try
        {
            byte[] id = Encoding.UTF8.GetBytes(item.Id);
            return _items.TakeFor(buffer, Prepare(buffer, item), id, segment, document);
        }
        finally
        {
            _pool.Return(buffer);
        }
    }

    /// <summary>Begins to add many items in order, by as many threads as the options say.</summary>
    public ItemStream BeginStream(CancellationToken cancellationToken) => new(
        this, _pool, _options.WriterThreads, cancellationToken);

    /// <summary>Removes an item.</summary>
    /// <returns>False if there is none.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        try
        {
            ThrowIfUnusable();
            Span<byte> bytes = stackalloc byte[NewsLimits.IdBytes];
            return Task.FromResult(Encoding.UTF8.TryGetBytes(id, bytes, out int length)
                && _items.Delete(bytes[..length]));
        }
        catch (Exception exception)
        {
            return Task.FromException<bool>(exception);
        }
    }

    /// <summary>Makes all writes so far visible.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await AloneAsync(RefreshAsync, cancellationToken).ConfigureAwait(false);
        _merges.Start();
    }

    /// <summary>Makes all writes so far visible and durable.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _commits.CommitAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        _merges.Start();
    }

    /// <summary>Merges until there are no more than so many segments, and commits.</summary>
    public async Task MergeAsync(int maxSegments, CancellationToken cancellationToken)
    {
        await CommitAsync(cancellationToken).ConfigureAwait(false);
        await _merges.RunAsync(maxSegments, cancellationToken).ConfigureAwait(false);
        await CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Completes when no merge runs or is due.</summary>
    public Task WaitForMergesAsync() => _merges.WaitAsync();

    /// <summary>Ends merges and lets the lock go. What was not committed is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        await _merges.StopAsync().ConfigureAwait(false);
        await _publishing.WaitAsync().ConfigureAwait(false);
        if (!_disposed)
        {
            // Whoever adds finishes; whoever waits for a seat finds the index closed.
            await _pool.EnterAloneAsync().ConfigureAwait(false);
            _disposed = true;
            await _pool.Flush.WaitAsync().ConfigureAwait(false);
            _pool.Dispose();
            Current.Dispose();
            Array.ForEach(_items.Segments, segment => segment.Release());
            _lock.Dispose();
            _storage.Dispose();
        }

        _publishing.Release();
    }

    /// <summary>Runs a step alone, when no refresh, commit or end of a merge does.</summary>
    internal async Task<T> AloneAsync<T>(Func<Task<T>> step, CancellationToken cancellationToken)
    {
        await _publishing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return await step().ConfigureAwait(false);
        }
        finally
        {
            _publishing.Release();
        }
    }

    /// <summary>Adds an item to a buffer; it counts once it is taken.</summary>
    /// <returns>Its document.</returns>
    /// <exception cref="ArgumentException">The item breaks a limit, which the message names.</exception>
    internal int Prepare(DocumentBuffer buffer, NewsItem item)
    {
        ThrowIfUnusable();
        return buffer.Add(item);
    }

    /// <summary>Makes a document that was prepared the one of its id.</summary>
    /// <returns>True if it replaced another.</returns>
    internal bool Take(DocumentBuffer buffer, int document, NewsItem item)
    {
        Span<byte> id = stackalloc byte[NewsLimits.IdBytes];
        return _items.Take(buffer, document, id[..Encoding.UTF8.GetBytes(item.Id, id)]);
    }

    /// <summary>Puts a merged segment in the place of its sources; runs alone.</summary>
    internal bool Replace(MergeWork work, SegmentMerge merge, WriterSegment merged)
    {
        bool wasCommitted = _log.CommittedGeneration == Current.Generation && !_isUnpublished;
        if (work.Sources[0].IsVisible)
        {
            // What can fail comes before the first change.
            _log.Reserve(_log.Next(Current.Generation));
        }

        var replaced = _items.Replace(work, merge.Numbers, merged);
        if (replaced.Length == 0)
        {
            return false;
        }

        _files.Finish(merged);
        if (merged.IsVisible)
        {
            _isUnpublished = true;
            Publish();
            _onlyMergedGeneration = wasCommitted ? Current.Generation : -1;
        }

        // What nobody has seen is in no manifest: without a commit, nothing else would free its space.
        Array.ForEach(replaced, merged.IsVisible ? segment => segment.Release() : _files.Abandon);
        return true;
    }

    /// <summary>
    /// Commits if nothing but a merge would become durable: the space of its sources is free then. Runs alone.
    /// </summary>
    internal Task<bool> CommitMergeAsync()
    {
        if (_onlyMergedGeneration != Current.Generation || _log.CommittedGeneration == Current.Generation
            || _isUnpublished || _items.HasUnseen)
        {
            return Task.FromResult(false);
        }

        // Only what is visible already: an item that is added right now waits for its own refresh.
        _storage.ThrowIfFailed();
        _log.Commit(Array.FindAll(_items.Segments, segment => segment.IsVisible), Current.Generation);
        _log.DeleteObsolete(() => _items.Segments);
        return Task.FromResult(true);
    }

    private Task<bool> AddAtOnce(DocumentBuffer buffer, NewsItem item)
    {
        try
        {
            return Task.FromResult(Take(buffer, Prepare(buffer, item), item));
        }
        catch (Exception exception)
        {
            return Task.FromException<bool>(exception);
        }
        finally
        {
            _pool.Return(buffer);
        }
    }

    private async Task<bool> AddLaterAsync(ValueTask<DocumentBuffer> rented, NewsItem item)
    {
        var buffer = await rented.ConfigureAwait(false);
        return await AddAtOnce(buffer, item).ConfigureAwait(false);
    }


    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _storage.ThrowIfFailed();
    }

    private async Task<bool> RefreshAsync()
    {
        await ApplyAsync().ConfigureAwait(false);
        if (!_isUnpublished)
        {
            return false;
        }

        Publish();
        return true;
    }

    private async Task<bool> CommitAsync()
    {
        await ApplyAsync().ConfigureAwait(false);
        long generation = _isUnpublished ? _log.Next(Current.Generation) : Current.Generation;
        if (generation == _log.CommittedGeneration)
        {
            return false;
        }

        // Durable first, then visible: what was seen after a commit has begun is never lost.
        _log.Commit(Array.FindAll(_items.Segments, segment => segment.IsVisible), generation);
        if (_isUnpublished)
        {
            Show(generation);
        }

        _log.DeleteObsolete(() => _items.Segments);
        return true;
    }

    // Brings all writes so far into segments and lists of live documents, to be shown next.
    private async Task ApplyAsync()
    {
        _storage.ThrowIfFailed();
        var frozen = await _pool.SealAsync().ConfigureAwait(false);
        await _pool.Flush.WriteAsync(frozen).ConfigureAwait(false);
        var (changed, dropped) = _items.Show();
        _isUnpublished |= changed;
        Array.ForEach(dropped, segment => segment.Release());
    }

    private void Publish()
    {
        long generation = _log.Next(Current.Generation);
        _log.Reserve(generation);
        Show(generation);
    }

    private void Show(long generation)
    {
        var visible = _items.Segments.Where(segment => segment.IsVisible).Select(segment => segment.View);
        Current.Publish(new(generation, [.. visible]));
        _isUnpublished = false;
    }

    // A writer that was killed right after its rename leaves a name that is seen but not yet durable: the files of the
    // commit before must not go until it is.
    private void Settle()
    {
        if (_log.IsEmpty)
        {
            return;
        }

        try
        {
            _storage.SyncDirectory();
        }
        catch
        {
            Current.Dispose();
            Array.ForEach(_items.Segments, segment => segment.Release());
            throw;
        }

        _log.DeleteObsolete(() => _items.Segments);
    }
}
