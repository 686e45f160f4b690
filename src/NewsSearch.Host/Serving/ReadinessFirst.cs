namespace NewsSearch.Host.Serving;

/// <summary>Lets the server say that it is stopping before it stops taking connections.</summary>
/// <remarks>
/// A balancer that asks <c>/health/ready</c> must learn from an answer, not from a refused connection, that it should
/// send no more requests. Hosted services are stopped only when this has waited.
/// </remarks>
internal sealed class ReadinessFirst(IHostApplicationLifetime life) : IHostedLifecycleService
{
    /// <summary>How long the probe answers 503 while everything else is still served.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromMilliseconds(500);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // From here on the probe answers 503, whoever asked the server to stop.
        life.StopApplication();
        await Task.Delay(Notice, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
