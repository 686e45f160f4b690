using System.Collections.Concurrent;
using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Indexing;
using NewsSearch.Scoring;
using NewsSearch.Searching;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch;

/// <summary>An index of news items in a directory of its own, embedded in the process.</summary>
/// <remarks>
/// One writer per directory, any number of readers. All members are thread-safe. What was added is searchable after
/// <see cref="RefreshAsync"/> and durable after <see cref="CommitAsync"/>; disposing drops what was not committed.
/// </remarks>
public sealed partial class NewsIndex : INewsIndex
{
    private readonly NewsIndexOptions _options;
    private readonly IStorage _storage;
    private readonly IndexWriter? _writer;
    private readonly CurrentSnapshot _current;
    private readonly IndexSchema _schema;
    private readonly SnapshotPins _pins;
    private readonly ConcurrentBag<Analyzer> _analyzers = [];

    // Refreshes of an index opened read-only come one after the other: a slow one must not bring back an older commit.
    private readonly Lock _refreshing = new();
    private int _disposed;

    private NewsIndex(IStorage storage, NewsIndexOptions options)
    {
        _storage = storage;
        _options = options;
        _pins = new(options.TimeProvider);
        if (options.ReadOnly)
        {
            (_current, _schema) = CommittedState.Open(storage);
        }
        else
        {
            _writer = IndexWriter.Open(
                storage, Schema(options), new(options.Vocabulary, options.BufferBytes, options.Merge));
            _current = _writer.Current;
            _schema = _writer.Schema;
        }
    }

    /// <inheritdoc/>
    public long Generation => _current.Generation;

    /// <inheritdoc/>
    public IReadOnlyList<string> FacetFields
    {
        get
        {
            var snapshot = _current.Acquire();
            try
            {
                return [.. ItemFacets.BuiltIn.Concat(_options.FacetFields)
                    .Concat(snapshot.Segments.SelectMany(segment => segment.Reader.FacetFields)
                        .Order(StringComparer.Ordinal))
                    .Distinct()];
            }
            finally
            {
                snapshot.Release();
            }
        }
    }

    /// <summary>How text is analysed and scored.</summary>
    public Similarity Similarity => _schema.Similarity;

    /// <summary>Opens the index of a directory, or creates one there.</summary>
    /// <param name="path">The directory; it may be missing or empty unless opened read-only.</param>
    /// <param name="options">How to open it; null takes the defaults.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IndexLockedException">Somebody else writes to it.</exception>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    /// <exception cref="DirectoryNotFoundException">Read-only, and there is no index.</exception>
    /// <exception cref="IOException">The directory cannot be read or written.</exception>
    public static Task<NewsIndex> OpenAsync(
        string path, NewsIndexOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        CheckOptions(options);
        return Task.Run(
            () => new NewsIndex(options.Storage ?? new PhysicalStorage(path, mustExist: options.ReadOnly), options),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> AddAsync(NewsItem item, CancellationToken cancellationToken = default) =>
        Writer.AddAsync(item, cancellationToken);

    /// <inheritdoc/>
    public async Task<long> AddAsync(IEnumerable<NewsItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        long count = 0;
        foreach (var item in items)
        {
            await Writer.AddAsync(item, cancellationToken).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public async Task<long> AddAsync(IAsyncEnumerable<NewsItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        long count = 0;
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await Writer.AddAsync(item, cancellationToken).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Writer.DeleteAsync(id, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<NewsItem?> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = _current.Acquire();
        try
        {
            return Task.FromResult(snapshot.TryFind(Encoding.UTF8.GetBytes(id), out var segment, out int document)
                ? segment.Reader.Item(document, new())
                : null);
        }
        finally
        {
            snapshot.Release();
        }
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

    /// <summary>Finds items.</summary>
    /// <param name="query">The query's text; words side by side mean what <see cref="SearchOptions.Match"/>
    /// says.</param>
    /// <param name="options">What else to find and what to give back.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the cursor is not one of this
    /// search.</exception>
    /// <exception cref="CursorExpiredException">The cursor's state is no longer held.</exception>
    public NewsResults Search(
        string query, SearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Search(NewsQuery.Parse(query, options?.Match ?? MatchMode.All, FacetFields), options, cancellationToken);

    /// <summary>Finds items.</summary>
    /// <inheritdoc cref="Search(string, SearchOptions, CancellationToken)"/>
    public NewsResults Search(
        NewsQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new();
        SearchOptionsCheck.Check(options);
        var cursor = options.Cursor is null ? null : SearchCursor.Parse(options.Cursor);
        if (cursor is not null && cursor.Fingerprint != SearchSession.Fingerprint(query, options))
        {
            throw new ArgumentException(
                "The cursor belongs to another search. Start from its first page.", nameof(options));
        }

        var snapshot = Acquire(cursor);
        var analyzer = TakeAnalyzer();
        try
        {
            var now = cursor?.Now ?? ToMinute(options.Now ?? _options.TimeProvider.GetUtcNow());
            var session = new SearchSession(snapshot, _schema, _options, analyzer, query, options, now);
            var results = session.Run(cursor?.Last, cancellationToken);
            if (results.Cursor is not null)
            {
                _pins.Pin(snapshot);
            }

            return results;
        }
        finally
        {
            _analyzers.Add(analyzer);
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public Task<NewsResults> SearchAsync(
        NewsQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Search(query, options, cancellationToken));
    }

    /// <summary>Finds items.</summary>
    /// <inheritdoc cref="Search(string, SearchOptions, CancellationToken)"/>
    public Task<NewsResults> SearchAsync(
        string query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Search(query, options, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<NewsHit?> HighlightAsync(string id, NewsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = _current.Acquire();
        var analyzer = TakeAnalyzer();
        try
        {
            if (!snapshot.TryFind(Encoding.UTF8.GetBytes(id), out var segment, out int document))
            {
                return Task.FromResult<NewsHit?>(null);
            }

            var now = ToMinute(_options.TimeProvider.GetUtcNow());
            var session = new SearchSession(snapshot, _schema, _options, analyzer, query, new(), now);
            return Task.FromResult<NewsHit?>(session.Mark(segment.Reader.Item(document, new())));
        }
        finally
        {
            _analyzers.Add(analyzer);
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public Task<NewsIndexStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = _current.Acquire();
        try
        {
            return Task.FromResult(IndexStatistics.Of(snapshot));
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <summary>Closes the index. What was not committed is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _pins.Dispose();
        if (_writer is not null)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            lock (_refreshing)
            {
                _current.Dispose();
                _storage.Dispose();
            }
        }
    }

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

    private static IndexSchema Schema(NewsIndexOptions options) => new(
        options.Similarity,
        new Bm25Parameters(
            options.K1, options.B, options.Similarity == Similarity.Lucene8 ? 1 : options.TitleWeight));

    private static DateTimeOffset ToMinute(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    private static void CheckOptions(NewsIndexOptions options)
    {
        if (!(options.K1 >= 0 && options.B is >= 0 and <= 1 && options.TitleWeight is >= 1 and <= 16
            && options.UndatedDecay is >= 0 and <= 1) || float.IsInfinity(options.K1))
        {
            throw new ArgumentException(
                "K1 is 0 or more, B and UndatedDecay go from 0 to 1, TitleWeight from 1 to 16.", nameof(options));
        }

        if (options.BufferBytes is < 64 * 1024 or > 1024 * 1024 * 1024)
        {
            throw new ArgumentException("BufferBytes goes from 64 KiB to 1 GiB.", nameof(options));
        }
    }

    // An analyzer serves one search at a time; those that are free are kept, for their tables are costly.
    private Analyzer TakeAnalyzer() =>
        _analyzers.TryTake(out var analyzer) ? analyzer : Analyzer.Create(_schema.Similarity);

    private Snapshot Acquire(SearchCursor? cursor)
    {
        if (cursor is not null && _pins.TryAcquire(cursor.Generation, out var pinned))
        {
            return pinned;
        }

        var current = _current.Acquire();
        if (cursor is null || cursor.Generation == current.Generation)
        {
            return current;
        }

        current.Release();
        throw new CursorExpiredException(
            "The state of the index that the cursor belongs to is no longer held. Start again from the first page.");
    }
}
