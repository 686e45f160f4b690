namespace NewsSearch.Indexing;

/// <summary>Merges segments in the background, one merge at a time.</summary>
internal sealed class MergeScheduler(
    IndexWriter writer, ItemTable items, SegmentFiles files, MergeThrottle throttle) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _alone = new(1, 1);
    private readonly Lock _gate = new();
    private Task _background = Task.CompletedTask;

    /// <summary>Whether merges start by themselves.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>
    /// Why the last merge in the background failed, or null: a failed merge costs nothing but its work.
    /// </summary>
    public Exception? LastFailure { get; private set; }

    /// <summary>Starts merging if something is due.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (IsEnabled && _background.IsCompleted && !_stop.IsCancellationRequested)
            {
                _background = Task.Run(MergeInBackgroundAsync);
            }
        }
    }

    /// <summary>Merges until there are no more than so many segments.</summary>
    public async Task RunAsync(int maxSegments, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        throttle.EnterHurry();
        try
        {
            while (await MergeOnceAsync(segments => Smallest(segments, maxSegments), either.Token)
                .ConfigureAwait(false))
            {
            }
        }
        finally
        {
            throttle.LeaveHurry();
        }
    }

    /// <summary>Completes when no merge runs.</summary>
    public async Task WaitAsync()
    {
        Task background;
        lock (_gate)
        {
            background = _background;
        }

        throttle.EnterHurry();
        try
        {
            await background.ConfigureAwait(false);
        }
        finally
        {
            throttle.LeaveHurry();
        }
    }

    /// <summary>Ends a merge that runs, without its result; none begins afterwards.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await WaitAsync().ConfigureAwait(false);

        // A merge that somebody asked for may still be removing what it wrote: the lock must not go before.
        await _alone.WaitAsync().ConfigureAwait(false);
        _alone.Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _alone.Dispose();
    }

    // What no refresh has made visible yet is left alone: it does not count here either.
    private static WriterSegment[] Smallest(IReadOnlyList<WriterSegment> segments, int maxSegments)
    {
        WriterSegment[] visible = [.. segments.Where(segment => segment.IsVisible)];
        return visible.Length > maxSegments
            ? [.. visible.OrderBy(segment => segment.Reader.Length).Take(visible.Length - maxSegments + 1)]
            : [];
    }

    private async Task MergeInBackgroundAsync()
    {
        try
        {
            while (await MergeOnceAsync(MergePolicy.Select, _stop.Token).ConfigureAwait(false))
            {
            }

            LastFailure = null;
        }
        catch (OperationCanceledException)
        {
            // The index is being closed.
        }
        catch (Exception exception)
        {
            // Nobody waits for this: the sources are still there, and the next refresh tries again.
            LastFailure = exception;
        }
    }

    private async Task<bool> MergeOnceAsync(
        Func<IReadOnlyList<WriterSegment>, IReadOnlyList<WriterSegment>> select, CancellationToken cancellationToken)
    {
        await _alone.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var work = await writer.AloneAsync(
                () => Task.FromResult(Begin(select)), cancellationToken).ConfigureAwait(false);
            if (work is null)
            {
                return false;
            }

            using (work)
            {
                await MergeAsync(work, cancellationToken).ConfigureAwait(false);
            }

            await writer.AloneAsync(writer.CommitMergeAsync, cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            _alone.Release();
        }
    }

    private MergeWork? Begin(Func<IReadOnlyList<WriterSegment>, IReadOnlyList<WriterSegment>> select)
    {
        while (select(items.Segments) is { Count: > 0 } sources)
        {
            var dropped = items.ApplyUnseenDeletes(sources);
            Array.ForEach(dropped, files.Abandon);
            if (dropped.Length < sources.Count)
            {
                return new([.. sources.Except(dropped)]);
            }
        }

        return null;
    }

    private async Task MergeAsync(MergeWork work, CancellationToken cancellationToken)
    {
        var merge = new SegmentMerge(work.Views, throttle);
        var merged = files.Write(merge, merge, cancellationToken, throttle);
        bool isReplaced = false;
        try
        {
            // Cancelling reaches the caller's token a moment later than this one.
            _stop.Token.ThrowIfCancellationRequested();
            isReplaced = await writer.AloneAsync(
                () => Task.FromResult(writer.Replace(work, merge, merged)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!isReplaced)
            {
                files.Abandon(merged);
            }
        }
    }
}
