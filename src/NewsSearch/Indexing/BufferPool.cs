namespace NewsSearch.Indexing;

/// <summary>Lends a buffer to each thread that adds items, and freezes buffers that are full.</summary>
/// <remarks>
/// A thread that comes back gets the buffer that was given back last, so one thread fills one buffer. All buffers
/// together hold about the given bytes, and those that are being written as much again.
/// </remarks>
internal sealed class BufferPool : IDisposable
{
    // Writing takes about a third of the time of filling, and each buffer that is being written takes memory.
    private const int MaxSlots = 4;

    private readonly ItemTable _items;
    private readonly BufferFlush _flush;
    private readonly Func<DocumentBuffer> _create;
    private readonly int _seatCount;
    private readonly int _bufferBytes;
    private readonly SemaphoreSlim _seats;
    private readonly Lock _gate = new();
    private readonly Stack<DocumentBuffer> _idle = new();
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
        _flush = new(items, files, GiveBack, Math.Min(seats, MaxSlots));
    }

    /// <summary>Writes what is frozen.</summary>
    public BufferFlush Flush => _flush;

    /// <summary>A buffer that has room, for one thread, until <see cref="Return"/>.</summary>
    /// <remarks>Completes at once and allocates nothing, but where a full buffer waits to be written.</remarks>
    /// <exception cref="IOException">Items of before could not be written.</exception>
    public async ValueTask<DocumentBuffer> RentAsync(CancellationToken cancellationToken)
    {
        await _seats.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _flush.ThrowIfFailed();
            var buffer = TakeIdle();
            if (buffer.Length >= _bufferBytes / Math.Max(1, _items.BufferCount))
            {
                await FreezeAsync(buffer, cancellationToken).ConfigureAwait(false);
                buffer = TakeEmpty();
            }

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
            _idle.Push(buffer);
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

        _flush.Dispose();
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

    private DocumentBuffer TakeIdle()
    {
        lock (_gate)
        {
            if (_idle.TryPop(out var buffer))
            {
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

    private async Task FreezeAsync(DocumentBuffer buffer, CancellationToken cancellationToken)
    {
        bool hasSlot = false;
        try
        {
            await _flush.WaitForSlotAsync(cancellationToken).ConfigureAwait(false);
            hasSlot = true;

            // What failed is reported first, and written before more is taken into memory.
            _flush.ThrowIfFailed();
            _flush.WriteAll(_items.Failed);
        }
        catch
        {
            if (hasSlot)
            {
                _flush.ReleaseSlot();
            }

            lock (_gate)
            {
                _idle.Push(buffer);
            }

            throw;
        }

        _flush.Start(_items.Freeze(buffer));
    }
}
