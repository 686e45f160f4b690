using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Indexing;

/// <summary>The one writer of an index: buffers items, writes segments, makes them visible and durable.</summary>
internal sealed class IndexWriter : IAsyncDisposable
{
    // So many commits stay on disk, so that one damaged manifest does not cost the index.
    private const int KeptManifests = 2;

    private readonly FailStopStorage _storage;
    private readonly IDisposable _lock;
    private readonly IndexSchema _schema;
    private readonly ItemNormalizer _normalizer;
    private readonly DocumentBuffer _buffer;
    private readonly int _bufferBytes;
    private readonly List<WriterSegment> _segments;
    private readonly Queue<Manifest> _manifests = new();
    private readonly HashSet<string> _filesInWork = [];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly GroupCommit _commits;
    private readonly MergeScheduler _merges;
    private long _nextFile;
    private long _nextManifest;
    private long _committedGeneration = -1;
    private long _onlyMergedGeneration = -1;
    private bool _disposed;

    private IndexWriter(
        FailStopStorage storage, IDisposable heldLock, IndexSchema schema, Manifest? manifest, WriterOptions options)
    {
        _storage = storage;
        _lock = heldLock;
        _schema = schema;
        _bufferBytes = options.BufferBytes;
        _buffer = new(Analyzer.Create(schema.Similarity), schema.Similarity);
        _commits = new(() => LockedAsync(Commit, CancellationToken.None));
        _merges = new(this);
        var views = manifest is null ? [] : IndexFiles.OpenSegments(storage, manifest);
        _normalizer = new(
            options.Vocabulary, new FacetFieldSet(views.SelectMany(view => view.Reader.FacetFields)));
        _segments = [.. views.Select((view, i) => WriterSegment.Committed(view, manifest!.Segments[i].LiveName))];
        _nextFile = manifest?.NextFile ?? 1;
        _nextManifest = (manifest?.Number ?? 0) + 1;
        Current = new(new(manifest?.Generation ?? 0, views));
        if (manifest is not null)
        {
            _committedGeneration = manifest.Generation;
            _manifests.Enqueue(manifest);
        }
    }

    /// <summary>The state that searches see.</summary>
    public CurrentSnapshot Current { get; }

    /// <summary>What was fixed when the index was created.</summary>
    public IndexSchema Schema => _schema;

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
    public Task<bool> AddAsync(NewsItem item, CancellationToken cancellationToken) =>
        LockedAsync(() => Add(item), cancellationToken);

    /// <summary>Removes an item.</summary>
    /// <returns>False if there is none.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) =>
        LockedAsync(() => Remove(id), cancellationToken);

    /// <summary>Makes all writes so far visible.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await LockedAsync(Refresh, cancellationToken).ConfigureAwait(false);
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
        await _gate.WaitAsync().ConfigureAwait(false);
        if (!_disposed)
        {
            _disposed = true;
            Current.Dispose();
            _segments.ForEach(segment => segment.Release());
            _lock.Dispose();
            _storage.Dispose();
        }

        _gate.Release();
    }

    /// <summary>Reserves the name of a new segment file until <see cref="Replace"/> or <see cref="Abandon"/>.</summary>
    internal string NewSegmentName()
    {
        string name = IndexFiles.Segment(_nextFile++);
        _filesInWork.Add(name);
        return name;
    }

    /// <summary>Creates a segment file.</summary>
    internal IWritableFile CreateFile(string name) => _storage.Create(name);

    /// <summary>Opens a segment file that was written.</summary>
    internal SegmentReader OpenFile(string name) => SegmentReader.Open(_storage, name);

    /// <summary>Forgets a file that could not be written to its end.</summary>
    internal void Abandon(string name, IWritableFile? file)
    {
        _filesInWork.Remove(name);
        try
        {
            file?.Dispose();
            _storage.Delete(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file is in no manifest: the next commit or the next opening removes it.
        }
    }

    /// <summary>Runs a step alone, when no write, refresh, commit or swap of a merge does.</summary>
    internal async Task<T> LockedAsync<T>(Func<T> step, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return step();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The segments, to be read and changed only in a <see cref="LockedAsync"/> step.</summary>
    internal List<WriterSegment> Segments => _segments;

    /// <summary>Puts a merged segment in the place of its sources.</summary>
    internal void Replace(IReadOnlyList<WriterSegment> sources, WriterSegment merged)
    {
        bool wasCommitted = _committedGeneration == Current.Generation;
        int place = _segments.IndexOf(sources[0]);
        _segments.RemoveAll(sources.Contains);
        _segments.Insert(Math.Min(place, _segments.Count), merged);
        _filesInWork.Remove(merged.Reader.Name);
        Publish();
        foreach (var source in sources)
        {
            source.Release();
        }

        _onlyMergedGeneration = wasCommitted ? Current.Generation : -1;
    }

    /// <summary>Commits if nothing but a merge would become durable: the space of its sources is free then.</summary>
    internal bool CommitMerge() => _onlyMergedGeneration == Current.Generation && _buffer.Entries.Count == 0
        && !_segments.Any(segment => segment.HasPending || !segment.IsVisible) && Commit();

    // A writer that was killed right after its rename leaves a name that is seen but not yet durable: the files of the
    // commit before must not go until it is.
    private void Settle()
    {
        if (_manifests.Count == 0)
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
            _segments.ForEach(segment => segment.Release());
            throw;
        }

        DeleteObsolete();
    }

    private bool Add(NewsItem item)
    {
        _storage.ThrowIfFailed();
        var normal = _normalizer.Normalize(item);
        if (_buffer.Length >= _bufferBytes)
        {
            Flush();
        }

        // The older item is found before the new one is taken: where damage keeps it from being found, nothing changes,
        // and an id never stands twice.
        var (segment, document) = FindInSegments(normal.Id);
        bool replaced = _buffer.Add(normal);
        segment?.Delete(document);
        return segment is not null || replaced;
    }

    private bool Remove(string id)
    {
        _storage.ThrowIfFailed();
        if (_buffer.Remove(id))
        {
            return true;
        }

        var (segment, document) = FindInSegments(id);
        segment?.Delete(document);
        return segment is not null;
    }

    private (WriterSegment? Segment, int Document) FindInSegments(string id)
    {
        Span<byte> bytes = stackalloc byte[NewsLimits.IdBytes];
        if (Encoding.UTF8.TryGetBytes(id, bytes, out int length))
        {
            foreach (var segment in _segments)
            {
                int document = segment.Find(bytes[..length]);
                if (document >= 0)
                {
                    return (segment, document);
                }
            }
        }

        return default;
    }

    private void Flush()
    {
        if (_buffer.Count > 0)
        {
            string name = NewSegmentName();
            IWritableFile? file = null;
            try
            {
                file = _storage.Create(name);
                var source = new BufferedDocumentSource(_buffer);
                SegmentWriter.Write(file, source, source, _schema.Bm25.TitleWeight, CancellationToken.None);
                _segments.Add(new(OpenFile(name)) { Unsynced = file });
                _filesInWork.Remove(name);
            }
            catch
            {
                Abandon(name, file);
                throw;
            }
        }

        _buffer.Clear();
    }

    private bool Refresh()
    {
        _storage.ThrowIfFailed();
        Flush();
        bool changed = _segments.Any(segment => segment.HasPending || !segment.IsVisible);
        if (changed)
        {
            foreach (var segment in _segments)
            {
                segment.ApplyPending();
                segment.IsVisible = true;
            }

            var empty = _segments.Where(segment => segment.View.LiveCount == 0).ToArray();
            _segments.RemoveAll(empty.Contains);
            Publish();
            Array.ForEach(empty, segment => segment.Release());
        }

        return changed;
    }

    private void Publish() => Current.Publish(new(
        Current.Generation + 1, [.. _segments.Where(segment => segment.IsVisible).Select(segment => segment.View)]));

    private bool Commit()
    {
        Refresh();
        if (_committedGeneration == Current.Generation)
        {
            return false;
        }

        foreach (var segment in _segments)
        {
            segment.MakeDurable(_storage, () => _nextFile++);
        }

        var manifest = new Manifest
        {
            Number = _nextManifest,
            Generation = Current.Generation,
            NextFile = _nextFile,
            Schema = _schema,
            Segments = [.. _segments.Select(segment => new ManifestSegment(
                segment.Reader.Name, segment.Reader.Length, segment.Reader.Checksum, segment.LiveName))],
        };
        manifest.Publish(_storage);
        _nextManifest++;
        _committedGeneration = manifest.Generation;
        _manifests.Enqueue(manifest);
        DeleteObsolete();
        return true;
    }

    private void DeleteObsolete()
    {
        while (_manifests.Count > KeptManifests)
        {
            _manifests.Dequeue();
        }

        var needed = _manifests.SelectMany(manifest => manifest.Files).ToHashSet(StringComparer.Ordinal);
        needed.UnionWith(_filesInWork);
        needed.UnionWith(_segments.Select(segment => segment.Reader.Name));
        needed.UnionWith(_segments.Where(segment => segment.LiveName is not null).Select(segment => segment.LiveName!));
        IndexFiles.DeleteAllBut(_storage, needed);
    }
}
