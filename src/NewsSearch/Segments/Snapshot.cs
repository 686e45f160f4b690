using System.Text;
using NewsSearch.Scoring;

namespace NewsSearch.Segments;

/// <summary>One state of the index: what a search sees, however long it takes. Holds its segments open.</summary>
internal sealed class Snapshot
{
    private ReferenceCount _references;
    private Bm25? _bm25;

    /// <summary>A state of segments that the caller keeps open until this has taken its own references.</summary>
    public Snapshot(long generation, IReadOnlyList<SegmentView> segments)
    {
        Generation = generation;
        Segments = segments;
        foreach (var segment in segments)
        {
            ObjectDisposedException.ThrowIf(!segment.Reader.TryAcquire(), segment.Reader);
        }

        Statistics = new(
            segments.Sum(segment => segment.Reader.Meta.Statistics.Documents),
            segments.Sum(segment => segment.Reader.Meta.Statistics.BodyLength),
            segments.Sum(segment => segment.Reader.Meta.Statistics.TitleLength));
        LiveCount = segments.Sum(segment => (long)segment.LiveCount);
    }

    /// <summary>The number of the state.</summary>
    public long Generation { get; }

    /// <summary>The segments.</summary>
    public IReadOnlyList<SegmentView> Segments { get; }

    /// <summary>What BM25 needs of all documents, deleted ones that are not merged away included.</summary>
    public CollectionStatistics Statistics { get; }

    /// <summary>The score of this state; made once, since its tables cost more than many a search.</summary>
    public Bm25 Bm25(Bm25Parameters parameters)
    {
        var known = _bm25;
        if (known is null || known.Parameters != parameters)
        {
            _bm25 = known = new(parameters, Statistics);
        }

        return known;
    }

    /// <summary>The same state with fewer documents to be found; scores stay. To be released like any other.</summary>
    /// <param name="segments">The same segments, with other live documents.</param>
    public Snapshot Narrowed(IReadOnlyList<SegmentView> segments) => new(Generation, segments) { _bm25 = _bm25 };

    /// <summary>How many items can be found.</summary>
    public long LiveCount { get; }

    /// <summary>Takes a reference, unless the last one is gone already.</summary>
    public bool TryAcquire() => _references.TryAcquire();

    /// <summary>Lets a reference go; the last one lets the segments go.</summary>
    public void Release()
    {
        if (_references.Release())
        {
            foreach (var segment in Segments)
            {
                segment.Reader.Release();
            }
        }
    }

    /// <summary>Finds the live document of an id.</summary>
    public bool TryFind(string id, out SegmentView segment, out int document) =>
        TryFind(Encoding.UTF8.GetBytes(id), out segment, out document);

    /// <summary>Finds the live document of an id in UTF-8.</summary>
    public bool TryFind(ReadOnlySpan<byte> id, out SegmentView segment, out int document)
    {
        foreach (var candidate in Segments)
        {
            int found = candidate.Reader.Keys.Find(id);
            if (found >= 0 && candidate.IsLive(found))
            {
                segment = candidate;
                document = found;
                return true;
            }
        }

        segment = null!;
        document = -1;
        return false;
    }
}
