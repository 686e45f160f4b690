namespace NewsSearch.Indexing;

/// <summary>Lets merges in the background give way to searches.</summary>
/// <remarks>
/// A merge asks after every slice of its work, which mostly takes less than a millisecond. While somebody is in the
/// way, it pauses until that is over or the pause has been as long as one may be: so a merge always ends, also under
/// searches that never do. One that somebody waits for does not pause. Nothing here reads a clock. Items that wait
/// until a full buffer is written are no reason to pause: measured on two cores, that gained nothing.
/// </remarks>
/// <param name="longestPause">The longest pause behind a slice.</param>
internal sealed class MergeThrottle(TimeSpan longestPause)
{
    /// <summary>The usual longest pause: a few times as long as a slice, and as most searches.</summary>
    public static readonly TimeSpan DefaultPause = TimeSpan.FromMilliseconds(2);

    private readonly object _gate = new();
    private int _busy;
    private int _hurried;
    private int _pauses;
    private int _isPausing;

    /// <summary>How often a merge has paused.</summary>
    public int PauseCount => Volatile.Read(ref _pauses);

    private bool MustPause => Volatile.Read(ref _busy) > 0 && Volatile.Read(ref _hurried) == 0;

    /// <summary>Says that a search has begun.</summary>
    public void Enter() => Interlocked.Increment(ref _busy);

    /// <summary>Says that it is over.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _busy) == 0)
        {
            Resume();
        }
    }

    /// <summary>Says that somebody waits for merges: none pauses until that is over.</summary>
    public void EnterHurry()
    {
        Interlocked.Increment(ref _hurried);
        Resume();
    }

    /// <summary>Says that it is over.</summary>
    public void LeaveHurry() => Interlocked.Decrement(ref _hurried);

    /// <summary>Pauses if somebody is in the way.</summary>
    public void Pause()
    {
        if (!MustPause)
        {
            return;
        }

        lock (_gate)
        {
            // Whoever ends what is in the way looks at this behind its change, and here it is the other way round: one
            // of both sees the other.
            Interlocked.Increment(ref _isPausing);
            if (MustPause)
            {
                Interlocked.Increment(ref _pauses);
                Monitor.Wait(_gate, longestPause);
            }

            Interlocked.Decrement(ref _isPausing);
        }
    }

    private void Resume()
    {
        if (Volatile.Read(ref _isPausing) == 0)
        {
            return;
        }

        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
