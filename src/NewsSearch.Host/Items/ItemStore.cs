namespace NewsSearch.Host.Items;

/// <summary>The writes of the host: everything is durable and searchable when it is answered.</summary>
internal sealed class ItemStore(INewsIndex index) : IDisposable
{
    /// <summary>Ids share so many locks; a write of another id that meets the same one only waits a little.</summary>
    private const int Stripes = 256;

    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1))];
    private readonly WriteGate _gate = new();

    /// <summary>The index that is written to.</summary>
    public INewsIndex Index => index;

    /// <summary>Makes everything so far durable and searchable, together with others who ask for it.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) =>
        _gate.SharedAsync(() => index.CommitAsync(cancellationToken), cancellationToken);

    /// <summary>Runs writes and one commit of which either all or nothing lasts.</summary>
    public Task AtomicAsync(Func<Task> writes, CancellationToken cancellationToken) => _gate.AloneAsync(
        async () =>
        {
            await writes();
            await index.CommitAsync(cancellationToken);
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
