using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch;

/// <content>Searching: items by query, by id, and marked.</content>
public sealed partial class NewsIndex
{
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
        _writer?.Throttle.Enter();
        try
        {
            var now = cursor?.Now ?? ToMinute(options.Now ?? _options.TimeProvider.GetUtcNow());
            var session = new SearchSession(
                snapshot, _schema, _options, _people, _duplicates, analyzer, query, options, now);
            var results = session.Run(cursor?.Last, cancellationToken);
            if (results.Cursor is not null)
            {
                _pins.Pin(snapshot);
            }

            var nearby = Nearby(snapshot, analyzer, query, options, results, cancellationToken);
            return nearby is null ? results : results with { Suggestion = nearby };
        }
        finally
        {
            _writer?.Throttle.Leave();
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
        _writer?.Throttle.Enter();
        try
        {
            if (!snapshot.TryFind(Encoding.UTF8.GetBytes(id), out var segment, out int document))
            {
                return Task.FromResult<NewsHit?>(null);
            }

            var now = ToMinute(_options.TimeProvider.GetUtcNow());
            var session = new SearchSession(
                snapshot, _schema, _options, _people, _duplicates, analyzer, query, new(), now);
            return Task.FromResult<NewsHit?>(session.Mark(segment.Reader.Item(document, new())));
        }
        finally
        {
            _writer?.Throttle.Leave();
            _analyzers.Add(analyzer);
            snapshot.Release();
        }
    }

    private static DateTimeOffset ToMinute(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

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
