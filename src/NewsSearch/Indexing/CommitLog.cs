using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Indexing;

/// <summary>Makes states durable, one after the other, and removes the files that none of those kept needs.</summary>
/// <remarks>
/// A generation is the name of one content for ever: cursors and entity tags of clients rest on it. What was shown and
/// never committed is gone after a crash, so its generations must not come again. Every manifest says up to which
/// number generations may have been shown; before a larger one is, a manifest that says so is published.
/// </remarks>
internal sealed class CommitLog
{
    // So many commits stay on disk, so that one damaged manifest does not cost the index.
    private const int KeptManifests = 2;

    // One more manifest in so many refreshes without a commit: nobody feels that, and 2^63 is far.
    private const long ReservedAtOnce = 1 << 20;

    private readonly FailStopStorage _storage;
    private readonly SegmentFiles _files;
    private readonly IndexSchema _schema;
    private readonly Queue<Manifest> _manifests = new();
    private long _nextManifest;

    // What another session may have shown, and what this one may show without a further manifest.
    private readonly long _spent;
    private long _reserved;

    public CommitLog(FailStopStorage storage, SegmentFiles files, IndexSchema schema, Manifest? newest)
    {
        _storage = storage;
        _files = files;
        _schema = schema;
        _nextManifest = (newest?.Number ?? 0) + 1;
        _spent = Math.Max(newest?.ReservedGeneration ?? 0, newest?.Generation ?? 0);
        _reserved = 0;
        if (newest is not null)
        {
            _manifests.Enqueue(newest);
            CommittedGeneration = newest.Generation;
        }
    }

    /// <summary>The generation of the newest commit, or −1.</summary>
    public long CommittedGeneration { get; private set; } = -1;

    /// <summary>Whether anything was ever committed.</summary>
    public bool IsEmpty => _manifests.Count == 0;

    /// <summary>The generation that follows one.</summary>
    public long Next(long generation) => Math.Max(generation, _spent) + 1;

    /// <summary>Makes sure that a generation that is not committed can be shown and never comes again.</summary>
    public void Reserve(long generation)
    {
        if (generation <= _reserved)
        {
            return;
        }

        var last = _manifests.LastOrDefault();
        _reserved = generation + ReservedAtOnce;
        Publish(new()
        {
            Number = _nextManifest,
            Generation = last?.Generation ?? Manifest.NoCommit,
            ReservedGeneration = _reserved,
            NextFile = _files.Next,
            Schema = _schema,
            Segments = last?.Segments ?? [],
        });
    }

    /// <summary>Makes a state durable.</summary>
    /// <param name="segments">All its segments.</param>
    /// <param name="generation">Its generation.</param>
    public void Commit(IReadOnlyList<WriterSegment> segments, long generation)
    {
        foreach (var segment in segments)
        {
            segment.MakeDurable(_storage, _files.TakeNumber);
        }

        Publish(new()
        {
            Number = _nextManifest,
            Generation = generation,
            ReservedGeneration = Math.Max(_reserved, _spent),
            NextFile = _files.Next,
            Schema = _schema,
            Segments = [.. segments.Select(segment => new ManifestSegment(
                segment.Reader.Name, segment.Reader.Length, segment.Reader.Checksum, segment.LiveName))],
        });
        CommittedGeneration = generation;
    }

    /// <summary>Removes what no kept commit, no segment and no work that runs needs.</summary>
    /// <param name="segments">Gives the segments of the writer.</param>
    public void DeleteObsolete(Func<IReadOnlyList<WriterSegment>> segments)
    {
        while (_manifests.Count > KeptManifests)
        {
            _manifests.Dequeue();
        }

        // Files are listed before it is asked what is needed: one that is begun in between is in neither list.
        IndexFiles.DeleteAllBut(_storage, () =>
        {
            var needed = _manifests.SelectMany(manifest => manifest.Files).ToHashSet(StringComparer.Ordinal);
            needed.UnionWith(_files.InWork);
            foreach (var segment in segments())
            {
                needed.Add(segment.Reader.Name);
                needed.Add(segment.LiveName ?? segment.Reader.Name);
            }

            return needed;
        });
    }

    private void Publish(Manifest manifest)
    {
        manifest.Publish(_storage);
        _nextManifest++;
        _manifests.Enqueue(manifest);
    }
}
