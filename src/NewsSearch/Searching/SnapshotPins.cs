using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Holds the states that cursors point into, for a while, so that pages neither skip nor repeat.</summary>
internal sealed class SnapshotPins(TimeProvider clock) : IDisposable
{
    // Each pinned state may keep merged-away segments on disk: few, and not for long.
    private const int MostPins = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly List<(Snapshot Snapshot, DateTimeOffset Until)> _pins = [];
    private bool _disposed;

    /// <summary>Holds a state for the next minutes; for a search that ends after the disposal, nothing.</summary>
    public void Pin(Snapshot snapshot)
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            ReleaseExpired();
            int known = _pins.FindIndex(pin => ReferenceEquals(pin.Snapshot, snapshot));
            if (known >= 0)
            {
                _pins.RemoveAt(known);
            }
            else
            {
                ObjectDisposedException.ThrowIf(!snapshot.TryAcquire(), snapshot);
            }

            _pins.Add((snapshot, clock.GetUtcNow() + Lifetime));
            if (_pins.Count > MostPins)
            {
                _pins[0].Snapshot.Release();
                _pins.RemoveAt(0);
            }
        }
    }

    /// <summary>The held state of a generation, with a reference that the caller releases.</summary>
    public bool TryAcquire(long generation, out Snapshot snapshot)
    {
        lock (_gate)
        {
            ReleaseExpired();
            snapshot = _pins.Find(pin => pin.Snapshot.Generation == generation).Snapshot;
            return snapshot is not null && snapshot.TryAcquire();
        }
    }

    /// <summary>Lets all states go.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _pins.ForEach(pin => pin.Snapshot.Release());
            _pins.Clear();
        }
    }

    private void ReleaseExpired()
    {
        var now = clock.GetUtcNow();
        foreach (var (snapshot, _) in _pins.Where(pin => pin.Until <= now))
        {
            snapshot.Release();
        }

        _pins.RemoveAll(pin => pin.Until <= now);
    }
}
