namespace NewsSearch.Indexing;

/// <summary>Writes frozen buffers as segments, in the background or at once.</summary>
/// <param name="items">Where the buffers stand and the segments will.</param>
/// <param name="files">Writes the files.</param>
/// <param name="giveBack">Takes the buffers back when they are written.</param>
/// <param name="atOnce">How many of those that a refresh shows are written at a time: this bounds the memory.</param>
internal sealed class BufferFlush(
    ItemTable items, SegmentFiles files, Action<DocumentBuffer> giveBack, int atOnce)
{
    private readonly Lock _gate = new();
    private readonly List<Task> _running = [];
    private Exception? _failure;

    /// <summary>Raised when a full buffer was written.</summary>
    public event Action? Flushed;

    /// <summary>Writes a frozen buffer in the background.</summary>
    /// <param name="frozen">The buffer.</param>
    /// <param name="ended">Called at the end, however that comes.</param>
    public void Start(FrozenBuffer frozen, Action ended)
    {
        lock (_gate)
        {
            _running.RemoveAll(task => task.IsCompleted);
            _running.Add(Task.Run(() =>
            {
                WriteNow(frozen);
                ended();
            }));
        }
    }

    /// <summary>Writes a frozen buffer; a failure is kept for <see cref="ThrowIfFailed"/>.</summary>
    public void WriteNow(FrozenBuffer frozen)
    {
        try
        {
            Write(frozen);
        }
        catch (Exception exception)
        {
            // The next write, refresh or commit reports it, and the buffer is kept till then.
            frozen.HasFailed = true;
            Volatile.Write(ref _failure, exception);
            return;
        }

        Flushed?.Invoke();
    }

    /// <summary>Throws, once, why writing a full buffer failed; the buffer is kept and written later.</summary>
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
        await Parallel.ForEachAsync(frozen, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, (buffer, _) =>
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
