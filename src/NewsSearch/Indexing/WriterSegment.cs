using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Indexing;

/// <summary>A segment as the writer keeps it: with what is not yet visible and what is not yet durable.</summary>
internal sealed class WriterSegment(SegmentReader reader)
{
    private readonly HashSet<int> _pending = [];

    /// <summary>The segment.</summary>
    public SegmentReader Reader { get; } = reader;

    /// <summary>The file, still open, while it is not flushed to disk; null afterwards.</summary>
    public IWritableFile? Unsynced { get; init; }

    /// <summary>Its live documents as the last refresh made them; null for all.</summary>
    public LiveDocuments? Live { get; private set; }

    /// <summary>The durable file of <see cref="Live"/>, or null where it has none yet or needs none.</summary>
    public string? LiveName { get; set; }

    /// <summary>Whether the last refresh made it visible.</summary>
    public bool IsVisible { get; set; }

    /// <summary>Whether <see cref="Unsynced"/> was flushed and closed.</summary>
    public bool IsDurable { get; private set; }

    /// <summary>Whether deletes wait for the next refresh.</summary>
    public bool HasPending => _pending.Count > 0;

    /// <summary>The segment as the current state sees it.</summary>
    public SegmentView View => new(Reader, Live);

    /// <summary>A segment that a manifest lists.</summary>
    public static WriterSegment Committed(SegmentView view, string? liveName) => new(view.Reader)
    {
        Live = view.Live,
        LiveName = liveName,
        IsVisible = true,
        IsDurable = true,
    };

    /// <summary>The document of an id that is live and not waiting to be deleted, or −1.</summary>
    /// <exception cref="CorruptIndexException">The ids are damaged.</exception>
    public int Find(ReadOnlySpan<byte> id)
    {
        int document = Reader.Keys.Find(id);
        return document >= 0 && (Live is null || Live[document]) && !_pending.Contains(document) ? document : -1;
    }

    /// <summary>Deletes a document at the next refresh.</summary>
    public void Delete(int document) => _pending.Add(document);

    /// <summary>Makes waiting deletes visible.</summary>
    public void ApplyPending()
    {
        if (_pending.Count > 0)
        {
            Live = LiveDocuments.Without(Live, Reader.DocumentCount, _pending);
            LiveName = null;
            _pending.Clear();
        }
    }

    /// <summary>Takes over what was deleted from a merged segment since the merge began.</summary>
    /// <param name="source">The merged segment.</param>
    /// <param name="before">Its live documents when the merge began.</param>
    /// <param name="numbers">The number here of each of its documents, or −1.</param>
    /// <param name="all">Whether all of its documents were deleted, and the segment dropped.</param>
    public void TakeDeletes(WriterSegment source, LiveDocuments? before, int[] numbers, bool all)
    {
        _pending.UnionWith(source._pending.Select(document => numbers[document]).Where(number => number >= 0));
        if (all || !ReferenceEquals(source.Live, before))
        {
            var deleted = Enumerable.Range(0, numbers.Length)
                .Where(document => numbers[document] >= 0 && (all || !source.View.IsLive(document)));
            Live = LiveDocuments.Without(Live, Reader.DocumentCount, deleted.Select(document => numbers[document]));
        }
    }

    /// <summary>Flushes the segment's file and its live documents to disk.</summary>
    public void MakeDurable(IStorage storage, Func<long> nextFile)
    {
        if (!IsDurable)
        {
            Unsynced!.FlushToDisk();
            Unsynced.Dispose();
            IsDurable = true;
        }

        if (Live is not null && LiveName is null)
        {
            string name = IndexFiles.Live(Reader.Name, nextFile());
            Live.Write(storage, name);
            LiveName = name;
        }
    }

    /// <summary>Lets the segment go.</summary>
    public void Release()
    {
        if (!IsDurable)
        {
            Unsynced?.Dispose();
        }

        Reader.Release();
    }
}
