namespace NewsSearch;

/// <content>Extraction again, after a vocabulary changed.</content>
public sealed partial class NewsIndex
{
    /// <inheritdoc/>
    public Task<ReextractResult> ReextractAsync(
        ReextractOptions? options = null,
        IProgress<ReextractProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CommitItems, 1, nameof(options));
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        if (!options.DryRun)
        {
            _ = Writer;
        }

        var run = new Reextraction(_current, _writer, _options, options, progress);
        return Task.Run(() => run.RunAsync(cancellationToken), cancellationToken);
    }
}
