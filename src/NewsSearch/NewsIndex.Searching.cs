using NewsSearch.Searching;

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
            return Task.FromResult(snapshot.TryFind(id, out var segment, out int document)
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

        using var reading = new Reading(this, cursor);
        var results = reading.Session(query, options, cursor?.Now ?? reading.Now(options))
            .Run(cursor?.Last, cancellationToken);
        if (results.Cursor is not null)
        {
            _pins.Pin(reading.Snapshot);
        }

        return Nearby(reading, query, options, results, cancellationToken) is { } nearby
            ? results with { Suggestion = nearby }
            : results;
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
        using var reading = new Reading(this);
        return Task.FromResult(reading.Snapshot.TryFind(id, out var segment, out int document)
            ? reading.Session(query, new(), reading.Now()).Mark(segment.Reader.Item(document, new()))
            : null);
    }
}
