using NewsSearch.Analysis;
using NewsSearch.Duplicates;
using NewsSearch.Indexing;
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
    private readonly DuplicateFinder _duplicates = new();

    // Refreshes of an index opened read-only come one after the other: a slow one must not bring back an older commit.
    private readonly Lock _refreshing = new();
    private int _disposed;

    private NewsIndex(IStorage storage, NewsIndexOptions options)
    {
        _storage = storage;
        _options = options;
        _pins = new(options.TimeProvider);
        _people = new(storage, options.Vocabulary, options.TimeProvider, options.PeopleAtOnce);
        if (options.ReadOnly)
        {
            (_current, _schema) = CommittedState.Open(storage);
        }
        else
        {
            _writer = IndexWriter.Open(
                storage,
                Schema(options),
                new(options.Vocabulary, options.BufferBytes, options.Merge, options.WriterThreads));
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
                return FacetFieldsOf(snapshot, _options);
            }
            finally
            {
                snapshot.Release();
            }
        }
    }

    /// <summary>How text is analysed and scored.</summary>
    public Similarity Similarity => _schema.Similarity;

    /// <summary>How much more an occurrence in the title counts than one in the body.</summary>
    public float TitleWeight => _schema.Bm25.TitleWeight;

    /// <summary>BM25's saturation of repeated words.</summary>
    public float K1 => _schema.Bm25.K1;

    /// <summary>BM25's weight of an item's length.</summary>
    public float B => _schema.Bm25.B;

    /// <summary>The facet fields of a state: those of every index, declared ones, and what items have.</summary>
    internal static IReadOnlyList<string> FacetFieldsOf(Snapshot snapshot, NewsIndexOptions options) =>
    [
        .. ItemFacets.BuiltIn.Concat(options.FacetFields).Concat(options.Vocabulary.OwnFields)
            .Concat(snapshot.Segments.SelectMany(segment => segment.Reader.FacetFields)
                .Order(StringComparer.Ordinal))
            .Distinct(),
    ];

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
    public Task<NewsIndexStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = _current.Acquire();
        try
        {
            return Task.FromResult(IndexStatistics.Of(snapshot, Analyzer.VersionOf(_schema.Similarity)));
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
        await _people.DisposeAsync().ConfigureAwait(false);
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

    private static IndexSchema Schema(NewsIndexOptions options) => new(options.Similarity, options.Parameters);

    private static void CheckOptions(NewsIndexOptions options)
    {
        var (k1, b, _) = options.Parameters;
        if (!(k1 >= 0 && b is >= 0 and <= 1 && options.TitleWeight is >= 1 and <= 16
            && options.UndatedDecay is >= 0 and <= 1) || float.IsInfinity(k1))
        {
            throw new ArgumentException(
                "K1 is 0 or more, B and UndatedDecay go from 0 to 1, TitleWeight from 1 to 16.", nameof(options));
        }

        if (options.BufferBytes is < 64 * 1024 or > 1024 * 1024 * 1024)
        {
            throw new ArgumentException("BufferBytes goes from 64 KiB to 1 GiB.", nameof(options));
        }

        if (options.WriterThreads is < 1 or > NewsIndexOptions.MaxWriterThreads)
        {
            throw new ArgumentException(
                $"WriterThreads goes from 1 to {NewsIndexOptions.MaxWriterThreads}.", nameof(options));
        }
    }
}
