namespace NewsSearch.Indexing;

/// <summary>Lets all who ask for a commit while one runs share the next one.</summary>
internal sealed class GroupCommit(Func<Task> commit)
{
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private Task? _waiting;

    /// <summary>Completes when a commit that began after this call has ended.</summary>
    public Task CommitAsync()
    {
        lock (_gate)
        {
            return _waiting ??= RunAfterAsync(_running);
        }
    }

    private async Task RunAfterAsync(Task before)
    {
        // Yielding lets the caller note this task as the waiting one first; how the one before ended is not our matter.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            _running = _waiting!;
            _waiting = null;
        }

        await commit().ConfigureAwait(false);
    }
}
