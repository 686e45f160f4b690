using NewsSearch.Codecs;
using NewsSearch.Segments;

namespace NewsSearch.Indexing;

/// <summary>
/// Where the live item of each id stands: in a buffer, in one that is being written, or in a segment.
/// </summary>
/// <remarks>
/// One lock guards it, held for as long as finding an id takes. The order in which items and deletes come here is the
/// order of the writes: whatever threads prepared them and whatever buffers hold them, the last of an id counts.
/// </remarks>
internal sealed class ItemTable(IEnumerable<WriterSegment> segments)
{
    private readonly Lock _gate = new();
    private readonly List<DocumentBuffer> _buffers = [];
    private readonly List<FrozenBuffer> _frozen = [];
    private readonly List<WriterSegment> _segments = [.. segments];

    /// <summary>How many buffers have content: those that are being filled, and those that are being written.</summary>
    public int BufferCount { get; private set; }

    /// <summary>The segments as they are now.</summary>
    public WriterSegment[] Segments
    {
        get
        {
            lock (_gate)
            {
                return [.. _segments];
            }
        }
    }

    /// <summary>The buffers that are not yet segments, oldest first.</summary>
    public FrozenBuffer[] Frozen
    {
        get
        {
            lock (_gate)
            {
                return [.. _frozen];
            }
        }
    }

    /// <summary>The buffers of which writing failed.</summary>
    public FrozenBuffer[] Failed => Array.FindAll(Frozen, frozen => frozen.HasFailed);

    /// <summary>Whether anything has been written or deleted that no refresh has shown.</summary>
    public bool HasUnseen
    {
        get
        {
            lock (_gate)
            {
                return _frozen.Count > 0 || _buffers.Any(buffer => buffer.Ids.LiveCount > 0)
                    || _segments.Any(segment => segment.Deletes.Any || !segment.IsVisible);
            }
        }
    }

    /// <summary>Takes up a buffer that will be filled.</summary>
    public void Add(DocumentBuffer buffer)
    {
        lock (_gate)
        {
            _buffers.Add(buffer);
            BufferCount = _buffers.Count + _frozen.Count;
        }
    }

    /// <summary>Takes up a document that was added to a buffer, in the place of the one that had its id.</summary>
    /// <returns>True if there was one.</returns>
    /// <exception cref="CorruptIndexException">
    /// The ids of a segment are damaged; nothing has changed then.
    /// </exception>
    public bool Take(DocumentBuffer buffer, int document, ReadOnlySpan<byte> id)
    {
        ulong hash = KeyHash.Compute(id);
        lock (_gate)
        {
            bool replaced = Remove(id, hash);
            buffer.Ids.Add(id, hash, document);
            return replaced;
        }
    }

    /// <summary>Takes up a document that was added to a buffer, in the place of one of a segment.</summary>
    /// <returns>False if that is not the live one of the id; the document stays unknown then.</returns>
    /// <exception cref="CorruptIndexException">The ids of a segment are damaged; nothing has changed then.</exception>
    public bool TakeFor(
        DocumentBuffer buffer, int document, ReadOnlySpan<byte> id, SegmentReader segment, int replaced)
    {
        ulong hash = KeyHash.Compute(id);
        lock (_gate)
        {
            // Whoever wrote the id since would have deleted it there.
            var place = _segments.Find(other => ReferenceEquals(other.Reader, segment));
            if (place is null || place.Find(id, hash) != replaced)
            {
                return false;
            }

            place.Deletes.Add(replaced);
            buffer.Ids.Add(id, hash, document);
            return true;
        }
    }

    /// <summary>Deletes the item of an id.</summary>
    /// <returns>False if there is none.</returns>
    /// <exception cref="CorruptIndexException">The ids of a segment are damaged.</exception>
    public bool Delete(ReadOnlySpan<byte> id)
    {
        ulong hash = KeyHash.Compute(id);
        lock (_gate)
        {
            return Remove(id, hash);
        }
    }

    /// <summary>Freezes a buffer that nobody adds to.</summary>
    public FrozenBuffer Freeze(DocumentBuffer buffer)
    {
        var frozen = new FrozenBuffer(buffer);
        lock (_gate)
        {
            _buffers.Remove(buffer);
            _frozen.Add(frozen);
        }

        return frozen;
    }

    /// <summary>Marks the moment that a refresh shows: freezes all buffers, and seals all deletes.</summary>
    /// <remarks>Nobody may add to a buffer meanwhile.</remarks>
    /// <returns>The buffers that had nothing to freeze.</returns>
    public IReadOnlyList<DocumentBuffer> Seal()
    {
        lock (_gate)
        {
            var empty = _buffers.Where(buffer => buffer.Count == 0).ToArray();
            _frozen.AddRange(_buffers.Where(buffer => buffer.Count > 0).Select(buffer => new FrozenBuffer(buffer)));
            _buffers.Clear();
            BufferCount = _frozen.Count;
            _frozen.ForEach(frozen => frozen.Seal());
            _segments.ForEach(segment => segment.Seal());
            return empty;
        }
    }

    /// <summary>Puts a segment in the place of the buffer that it was written from.</summary>
    /// <param name="frozen">The buffer.</param>
    /// <param name="segment">The segment, or null if no document of the buffer was live.</param>
    /// <param name="numbers">The number in the segment of each document of the buffer, or −1.</param>
    public void Complete(FrozenBuffer frozen, WriterSegment? segment, ReadOnlySpan<int> numbers)
    {
        lock (_gate)
        {
            _frozen.Remove(frozen);
            BufferCount = _buffers.Count + _frozen.Count;
            if (segment is not null)
            {
                segment.IsSealed = frozen.IsSealed;
                segment.Deletes.Take(frozen.Deletes, numbers);
                _segments.Add(segment);
            }
        }
    }

    /// <summary>Makes sealed segments and deletes visible.</summary>
    /// <returns>Whether anything changed, and the segments that have no live document left and are dropped.</returns>
    public (bool Changed, WriterSegment[] Dropped) Show()
    {
        lock (_gate)
        {
            bool changed = false;
            foreach (var segment in _segments.Where(segment => segment.IsSealed))
            {
                changed |= !segment.IsVisible | segment.ApplyDeletes();
                segment.IsVisible = true;
            }

            var dropped = _segments.Where(segment => segment.View.LiveCount == 0).ToArray();
            _segments.RemoveAll(dropped.Contains);
            return (changed, dropped);
        }
    }

    /// <summary>Drops what was deleted from segments that nobody has seen, so that merging them drops it too.</summary>
    /// <remarks>
    /// Otherwise a merged segment could hold two items of one id, and only one of them would be found by it.
    /// </remarks>
    /// <returns>Those of the segments that have no live document left; they are dropped, and were never seen.</returns>
    public WriterSegment[] ApplyUnseenDeletes(IReadOnlyList<WriterSegment> sources)
    {
        lock (_gate)
        {
            var unseen = sources.Where(segment => !segment.IsVisible && !segment.IsSealed).ToArray();
            foreach (var segment in unseen)
            {
                segment.Deletes.Seal();
                segment.ApplyDeletes();
            }

            var dropped = Array.FindAll(unseen, segment => segment.View.LiveCount == 0);
            _segments.RemoveAll(dropped.Contains);
            return dropped;
        }
    }

    /// <summary>Puts a merged segment in the place of its sources, with what was deleted from them meanwhile.</summary>
    /// <returns>The sources that were still there; if none was, nothing changed.</returns>
    public WriterSegment[] Replace(MergeWork work, int[][] numbers, WriterSegment merged)
    {
        lock (_gate)
        {
            for (int i = 0; i < work.Sources.Count; i++)
            {
                // A source that a refresh has dropped meanwhile had lost its last live document.
                bool isDropped = !_segments.Contains(work.Sources[i]);
                merged.TakeDeletes(work.Sources[i], work.Views[i].Live, numbers[i], isDropped);
            }

            var remaining = work.Sources.Where(_segments.Contains).ToArray();
            if (remaining.Length > 0)
            {
                (merged.IsSealed, merged.IsVisible) = (remaining[0].IsSealed, remaining[0].IsVisible);
                int place = _segments.IndexOf(remaining[0]);
                _segments.RemoveAll(remaining.Contains);
                _segments.Insert(Math.Min(place, _segments.Count), merged);
            }

            return remaining;
        }
    }

    // Looks first where nothing can be damaged. What is found is removed at once: nothing is changed before an error.
    private bool Remove(ReadOnlySpan<byte> id, ulong hash)
    {
        foreach (var buffer in _buffers)
        {
            int document = buffer.Ids.Find(id, hash);
            if (document >= 0)
            {
                buffer.Ids.Remove(document);
                return true;
            }
        }

        foreach (var frozen in _frozen)
        {
            int document = frozen.Buffer.Ids.Find(id, hash);
            if (document >= 0 && !frozen.Deletes.Contains(document))
            {
                frozen.Deletes.Add(document);
                return true;
            }
        }

        foreach (var segment in _segments)
        {
            int document = segment.Find(id, hash);
            if (document >= 0)
            {
                segment.Deletes.Add(document);
                return true;
            }
        }

        return false;
    }
}
