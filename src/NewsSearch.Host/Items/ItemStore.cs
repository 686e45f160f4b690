using System.Diagnostics;
using NewsSearch.Host.Telemetry;

namespace NewsSearch.Host.Items;

/// <summary>The writes of the host: everything is durable and searchable when it is answered.</summary>
internal sealed class ItemStore(INewsIndex index, HostMeter meter) : IDisposable
{
    /// <summary>Ids share so many locks; a write of another id that meets the same one only waits a little.</summary>
    private const int Stripes = 256;

    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1))];
    private readonly WriteGate _gate = new();

    /// <summary>The index that is written to.</summary>
    public INewsIndex Index => index;

    /// <summary>Adds an item, or replaces the one of its id; it lasts only after the next commit.</summary>
    public async Task<bool> AddAsync(NewsItem item, CancellationToken cancellationToken)
    {
        bool replaced = await index.AddAsync(item, cancellationToken);
        meter.Wrote(replaced ? "replaced" : "added");
        return replaced;
    }

    /// <summary>Removes an item, for good after the next commit.</summary>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        bool removed = await index.DeleteAsync(id, cancellationToken);
        meter.Wrote("removed", removed ? 1 : 0);
        return removed;
    }

    /// <summary>Makes everything so far durable and searchable, together with others who ask for it.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        using var activity = HostMeter.Activities.StartActivity("commit");
        long start = Stopwatch.GetTimestamp();
        await _gate.SharedAsync(() => index.CommitAsync(cancellationToken), cancellationToken);
        meter.Committed(Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Runs writes and one commit of which either all or nothing lasts.</summary>
    /// <remarks>Only the wait for others can be cancelled; the writes see to themselves.</remarks>
    public Task AtomicAsync(Func<Task> writes, CancellationToken cancellationToken) => _gate.AloneAsync(
        async () =>
        {
            await writes();
            await index.CommitAsync(CancellationToken.None);
        },
        cancellationToken);

    /// <summary>Runs something about an id while no other such thing runs about it.</summary>
    public async Task<T> WithIdAsync<T>(string id, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var stripe = _stripes[(uint)string.GetHashCode(id, StringComparison.Ordinal) % Stripes];
        await stripe.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            stripe.Release();
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        foreach (var stripe in _stripes)
        {
            stripe.Dispose();
        }
    }
}
