namespace NewsSearch.Segments;

/// <summary>The state that searches see now; swapped as a whole.</summary>
internal sealed class CurrentSnapshot(Snapshot first) : IDisposable
{
    private Snapshot _current = first;

    /// <summary>The number of the current state.</summary>
    public long Generation => Volatile.Read(ref _current).Generation;

    /// <summary>The current state, with a reference that the caller releases.</summary>
    public Snapshot Acquire()
    {
        while (true)
        {
            // Between the read and the reference another state may come and the last reader of this one go.
            var current = Volatile.Read(ref _current);
            if (current.TryAcquire())
            {
                return current;
            }

            ObjectDisposedException.ThrowIf(ReferenceEquals(current, Volatile.Read(ref _current)), this);
        }
    }

    /// <summary>Makes another state the current one; it lives as long as somebody reads it or it is current.</summary>
    public void Publish(Snapshot next) => Interlocked.Exchange(ref _current, next).Release();

    /// <summary>Lets the current state go: nothing can be acquired afterwards.</summary>
    public void Dispose() => Volatile.Read(ref _current).Release();
}
