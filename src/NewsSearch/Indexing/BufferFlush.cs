namespace NewsSearch.Indexing;

/// <summary>Writes frozen buffers as segments, in the background or at once.</summary>
/// <param name="items">Where the buffers stand and the segments will.</param>
/// <param name="files">Writes the files.</param>
/// <param name="giveBack">Takes the buffers back when they are written.</param>
/// <param name="slots">How many are written in the background at a time: this bounds the memory.</param>
internal sealed class BufferFlush(
    ItemTable items, SegmentFiles files, Action<DocumentBuffer> giveBack, int slots) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(slots, slots);
    private readonly Lock _gate = new();
    private readonly List<Task> _running = [];
    private Exception? _failure;

    /// <summary>Raised when a segment was written in the background.</summary>
    public event Action? Flushed;

    /// <summary>Raised with true when somebody begins to wait for a slot, and with false when that is over.</summary>
    public event Action<bool>? Waiting;

    /// <summary>Waits until one more buffer can be written in the background.</summary>
    public async Task WaitForSlotAsync(CancellationToken cancellationToken)
    {
        var slot = _slots.WaitAsync(cancellationToken);
        bool isWaiting = !slot.IsCompleted;
        if (isWaiting)
        {
            Waiting?.Invoke(true);
        }

        try
        {
            await slot.ConfigureAwait(false);
        }
        finally
        {
            if (isWaiting)
            {
                Waiting?.Invoke(false);
            }
        }
    }

    /// <summary>Gives a slot that was waited for back unused.</summary>
    public void ReleaseSlot() => _slots.Release();

    /// <summary>Writes a frozen buffer in the background, in a slot that was waited for.</summary>
    public void Start(FrozenBuffer frozen)
    {
        lock (_gate)
        {
            _running.RemoveAll(task => task.IsCompleted);
            _running.Add(Task.Run(() => RunInBackground(frozen)));
        }
    }

    /// <summary>Throws, once, why writing in the background failed; the buffer is kept and written later.</summary>
    public void ThrowIfFailed()
    {
        if (Volatile.Read(ref _failure) is not null && Interlocked.Exchange(ref _failure, null) is { } failure)
        {
            throw failure is IOException
                ? new IOException($"Buffered items could not be written: {failure.Message}", failure)
                : failure;
        }
    }

    /// <summary>Waits for what runs in the background, then writes what of some frozen buffers is left.</summary>
    public async Task WriteAsync(IReadOnlyList<FrozenBuffer> frozen)
    {
        await WaitAsync().ConfigureAwait(false);

        // What failed in the background is written now: how this ends is what the caller learns.
        Interlocked.Exchange(ref _failure, null);
        if (frozen.Count < 2)
        {
            WriteAll(frozen);
            return;
        }

        // Several threads have filled them, so several may write them.
        await Parallel.ForEachAsync(frozen, new ParallelOptions { MaxDegreeOfParallelism = slots }, (buffer, _) =>
        {
            Write(buffer);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
    }

    /// <summary>Writes frozen buffers, one after the other, unless somebody has done it or does it.</summary>
    public void WriteAll(IEnumerable<FrozenBuffer> frozen)
    {
        foreach (var buffer in frozen)
        {
            Write(buffer);
        }
    }

    /// <summary>Waits for what runs in the background, however it ends.</summary>
    public async Task WaitAsync()
    {
        Task[] running;
        lock (_gate)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private void RunInBackground(FrozenBuffer frozen)
    {
        try
        {
            Write(frozen);
        }
        catch (Exception exception)
        {
            // Nobody waits for this: the next write, refresh or commit reports it, and the buffer is kept till then.
            frozen.HasFailed = true;
            Volatile.Write(ref _failure, exception);
        }
        finally
        {
            _slots.Release();
        }

        Flushed?.Invoke();
    }

    private void Write(FrozenBuffer frozen)
    {
        lock (frozen.Writing)
        {
            if (frozen.IsWritten)
            {
                return;
            }

            var source = new BufferedDocumentSource(frozen.Buffer);
            var segment = source.Count == 0 ? null : files.Write(source, source, CancellationToken.None);
            items.Complete(frozen, segment, source.Numbers);
            frozen.IsWritten = true;
            if (segment is not null)
            {
                files.Finish(segment);
            }
        }

        giveBack(frozen.Buffer);
    }
}
