using NewsSearch.People;

namespace NewsSearch;

/// <content>People: which names of ministers are one person's.</content>
public sealed partial class NewsIndex
{
    private readonly PeopleLinking _people;

    /// <inheritdoc/>
    public long PeopleVersion => _people.CurrentVersion();

    /// <inheritdoc/>
    public Task<PeopleReport> ProposePeopleAsync(CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            var snapshot = _current.Acquire();
            try
            {
                return _people.Report(snapshot);
            }
            finally
            {
                snapshot.Release();
            }
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<string?> CheckPeopleAsync(CancellationToken cancellationToken = default) =>
        Task.Run(_people.Warning, cancellationToken);

    /// <inheritdoc/>
    public Task AcceptPeopleAsync(
        IReadOnlyDictionary<string, string?> merges, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(merges);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _ = Writer;
        return Task.Run(
            () =>
            {
                var snapshot = _current.Acquire();
                try
                {
                    _people.Accept(snapshot, merges);
                }
                finally
                {
                    snapshot.Release();
                }
            },
            cancellationToken);
    }
}
