using System.Collections.Concurrent;
using NewsSearch.Analysis;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch;

/// <content>Reading: a state of the index, held for as long as somebody reads it.</content>
public sealed partial class NewsIndex
{
    private readonly ConcurrentBag<Analyzer> _analyzers = [];

    private static DateTimeOffset ToMinute(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

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

    /// <summary>A state with an analyzer of its own; merges stand back until it is disposed of.</summary>
    private readonly struct Reading : IDisposable
    {
        private readonly NewsIndex _index;

        public Reading(NewsIndex index, SearchCursor? cursor = null)
        {
            _index = index;
            Snapshot = index.Acquire(cursor);

            // An analyzer serves one at a time; those that are free are kept, for their tables are costly.
            Analyzer = index._analyzers.TryTake(out var free) ? free : Analyzer.Create(index._schema.Similarity);
            index._writer?.Throttle.Enter();
        }

        public Snapshot Snapshot { get; }

        public Analyzer Analyzer { get; }

        /// <summary>The time by which a search goes: to the minute, so that its pages agree.</summary>
        public DateTimeOffset Now(SearchOptions? options = null) =>
            ToMinute(options?.Now ?? _index._options.TimeProvider.GetUtcNow());

        /// <summary>A search of the state.</summary>
        public SearchSession Session(NewsQuery query, SearchOptions options, DateTimeOffset now) => new(
            Snapshot,
            _index._schema,
            _index._options,
            _index._people,
            _index._duplicates,
            Analyzer,
            query,
            options,
            now);

        public void Dispose()
        {
            _index._writer?.Throttle.Leave();
            _index._analyzers.Add(Analyzer);
            Snapshot.Release();
        }
    }
}
