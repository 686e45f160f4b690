using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Indexing;

/// <summary>A segment as the writer keeps it: with what is not yet visible and what is not yet durable.</summary>
internal sealed class WriterSegment(SegmentReader reader)
{
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

    /// <summary>Whether it is part of what the next refresh, or the one that runs, shows.</summary>
    public bool IsSealed { get; set; }

    /// <summary>Whether <see cref="Unsynced"/> was flushed and closed.</summary>
    public bool IsDurable { get; private set; }

    /// <summary>What was deleted and is still visible.</summary>
    public PendingDeletes Deletes { get; } = new();

    /// <summary>Rules out most ids that it does not have; null where it was opened, not written.</summary>
    public IdFilter? Filter { get; init; }

    /// <summary>The segment as the current state sees it.</summary>
    public SegmentView View => new(Reader, Live);

    /// <summary>A segment that a manifest lists.</summary>
    public static WriterSegment Committed(SegmentView view, string? liveName) => new(view.Reader)
    {
        Live = view.Live,
        LiveName = liveName,
        IsVisible = true,
        IsSealed = true,
        IsDurable = true,
    };

    /// <summary>The document of an id that is live and not deleted, or −1.</summary>
    /// <exception cref="CorruptIndexException">The ids are damaged.</exception>
    public int Find(ReadOnlySpan<byte> id, ulong hash)
    {
        if (Filter is not null && !Filter.MayContain(hash))
        {
            return -1;
        }

        int document = Reader.Keys.Find(id);
        return document >= 0 && (Live is null || Live[document]) && !Deletes.Contains(document) ? document : -1;
    }

    /// <summary>Makes it part of a refresh, with what was deleted from it so far.</summary>
    public void Seal()
    {
        IsSealed = true;
        Deletes.Seal();
    }

    /// <summary>Makes sealed deletes visible.</summary>
    /// <returns>Whether there were any.</returns>
    public bool ApplyDeletes()
    {
        if (Deletes.Sealed.Count == 0)
        {
            return false;
        }

        Live = LiveDocuments.Without(Live, Reader.DocumentCount, Deletes.Sealed);
        LiveName = null;
        Deletes.ClearSealed();
        return true;
    }

    /// <summary>Takes over what was deleted from a merged segment since the merge began.</summary>
    /// <param name="source">The merged segment.</param>
    /// <param name="before">Its live documents when the merge began.</param>
    /// <param name="numbers">The number here of each of its documents, or −1.</param>
    /// <param name="all">Whether all of its documents were deleted, and the segment dropped.</param>
    public void TakeDeletes(WriterSegment source, LiveDocuments? before, int[] numbers, bool all)
    {
        Deletes.Take(source.Deletes, numbers);
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
