namespace NewsSearch.Indexing;

/// <summary>Lends a buffer to each thread that adds items, and freezes buffers that are full.</summary>
/// <remarks>
/// <para>Whoever comes back gets the buffer that it had before, if it can: its tables are in that processor's cache.
/// </para>
/// <para>As many threads work as there are seats, whatever they do: a full buffer is written by the thread that filled
/// it, or in the background if that finds a seat of its own. So with a single seat all work of adding is done by the
/// thread that adds.</para>
/// <para>A buffer holds at most the given bytes, and all that are filled or written twice that together: the larger a
/// segment is, the less its terms and dictionaries cost for each item. What a refresh writes comes on top.</para>
/// </remarks>
internal sealed class BufferPool : IDisposable
{
    // Writing takes memory beside the buffer: at most this many of those that a refresh shows are written at a time.
    private const int MaxWrittenAtOnce = 4;

    private readonly ItemTable _items;
    private readonly BufferFlush _flush;
    private readonly Func<DocumentBuffer> _create;
    private readonly int _seatCount;
    private readonly int _bufferBytes;
    private readonly SemaphoreSlim _seats;
    private readonly Lock _gate = new();
    private readonly List<DocumentBuffer> _idle = [];
    private readonly Stack<DocumentBuffer> _empty = new();

    /// <summary>Makes a pool.</summary>
    /// <param name="items">Knows the buffers that are lent.</param>
    /// <param name="files">Writes the full ones.</param>
    /// <param name="create">Makes a buffer.</param>
    /// <param name="seats">How many threads add at a time.</param>
    /// <param name="bufferBytes">How much all buffers hold.</param>
    public BufferPool(ItemTable items, SegmentFiles files, Func<DocumentBuffer> create, int seats, int bufferBytes)
    {
        _items = items;
        _create = create;
        _seatCount = seats;
        _bufferBytes = bufferBytes;
        _seats = new(seats, seats);
        _flush = new(items, files, GiveBack, Math.Min(seats, MaxWrittenAtOnce));
    }

    /// <summary>Writes what is frozen.</summary>
    public BufferFlush Flush => _flush;

    /// <summary>A buffer that has room, for one thread, until <see cref="Return"/>.</summary>
    /// <param name="holder">Who asks: a number that is the same the next time.</param>
    /// <param name="cancellationToken">Stops waiting for a seat.</param>
    /// <remarks>
    /// Completes at once and allocates nothing while there are seats; writes a full buffer first where no seat is free
    /// for writing it in the background.
    /// </remarks>
    /// <exception cref="IOException">Items of before could not be written.</exception>
    public async ValueTask<DocumentBuffer> RentAsync(int holder, CancellationToken cancellationToken)
    {
        await _seats.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _flush.ThrowIfFailed();
            var buffer = TakeIdle(holder);
            if (buffer.Length >= Math.Min(_bufferBytes, 2L * _bufferBytes / Math.Max(1, _items.BufferCount)))
            {
                Write(buffer);
                buffer = TakeEmpty();
            }

            buffer.Holder = holder;
            return buffer;
        }
        catch
        {
            _seats.Release();
            throw;
        }
    }

    /// <summary>Gives a buffer back.</summary>
    public void Return(DocumentBuffer buffer)
    {
        lock (_gate)
        {
            _idle.Add(buffer);
        }

        _seats.Release();
    }

    /// <summary>Waits until nobody adds, and marks that moment as the one that a refresh shows.</summary>
    /// <returns>The buffers to be written first.</returns>
    public async Task<IReadOnlyList<FrozenBuffer>> SealAsync()
    {
        await EnterAloneAsync().ConfigureAwait(false);
        lock (_gate)
        {
            _idle.Clear();
            foreach (var buffer in _items.Seal())
            {
                _empty.Push(buffer);
            }
        }

        var frozen = _items.Frozen;
        _seats.Release(_seatCount);
        return frozen;
    }

    /// <summary>Waits until nobody adds; nobody can from then on, until the seats are released.</summary>
    public async Task EnterAloneAsync()
    {
        for (int seat = 0; seat < _seatCount; seat++)
        {
            await _seats.WaitAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Gives the memory of all buffers back. Nobody adds any more.</summary>
    public void Dispose()
    {
        foreach (var buffer in _idle.Concat(_empty).Concat(_items.Frozen.Select(frozen => frozen.Buffer)))
        {
            buffer.Dispose();
        }

        _seats.Release(_seatCount);
    }

    private void GiveBack(DocumentBuffer buffer)
    {
        buffer.Clear();
        lock (_gate)
        {
            _empty.Push(buffer);
        }
    }

    private DocumentBuffer TakeIdle(int holder)
    {
        lock (_gate)
        {
            if (_idle.Count > 0)
            {
                int place = _idle.Count - 1;
                for (int i = place; i >= 0; i--)
                {
                    place = _idle[i].Holder == holder ? i : place;
                }

                var buffer = _idle[place];
                _idle.RemoveAt(place);
                return buffer;
            }
        }

        return TakeEmpty();
    }

    private DocumentBuffer TakeEmpty()
    {
        DocumentBuffer? buffer;
        lock (_gate)
        {
            _empty.TryPop(out buffer);
        }

        buffer ??= _create();
        _items.Add(buffer);
        return buffer;
    }

    private void Write(DocumentBuffer full)
    {
        try
        {
            // What failed is written before more is taken into memory.
            _flush.WriteAll(_items.Failed);
        }
        catch
        {
            lock (_gate)
            {
                _idle.Add(full);
            }

            throw;
        }

        // A seat may be free for a moment only, between two items of another thread: that one has a buffer.
        bool isSpare = _items.BufferCount < _seatCount && _seats.Wait(0, CancellationToken.None);
        var frozen = _items.Freeze(full);
        if (isSpare)
        {
            _flush.Start(frozen, () => _seats.Release());
            return;
        }

        _flush.WriteNow(frozen);
        _flush.ThrowIfFailed();
    }
}
