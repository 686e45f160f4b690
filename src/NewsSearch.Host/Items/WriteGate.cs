namespace NewsSearch.Host.Items;

/// <summary>Lets commits run side by side, and an atomic batch alone.</summary>
/// <remarks>
/// The index commits whatever was added, so a commit of somebody else in the middle of an atomic batch would make
/// half of it durable.
/// </remarks>
internal sealed class WriteGate : IDisposable
{
    /// <summary>More commits than this at once only wait for each other.</summary>
    private const int Places = 256;

    private readonly SemaphoreSlim _places = new(Places);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Runs something that may run beside others of its kind.</summary>
    public async Task SharedAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Runs something while nothing else runs.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        int taken = 0;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (taken < Places)
            {
                await _places.WaitAsync(cancellationToken);
                taken++;
            }

            await work();
        }
        finally
        {
            if (taken > 0)
            {
                _places.Release(taken);
            }

            _turn.Release();
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _turn.Dispose();
    }
}
