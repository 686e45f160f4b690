using System.Threading.Channels;

namespace NewsSearch.Ingest;

/// <summary>Reads archives into an index.</summary>
public static class NewsIndexIngest
{
    /// <summary>How many entries reading may be ahead of indexing: enough to keep both busy.</summary>
    private const int EntriesAhead = 256;

    /// <summary>Reads an archive into an index and commits once at the end.</summary>
    /// <param name="index">Where the items go; items of an id that is there are replaced.</param>
    /// <param name="paths">Files, folders, or "-" for standard input.</param>
    /// <param name="options">How to read; null takes the defaults.</param>
    /// <param name="progress">Told as reading goes on.</param>
    /// <param name="problems">Told of each problem at once.</param>
    /// <param name="cancellationToken">Stops; what was indexed so far is committed first.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public static async Task<IngestResult> IngestAsync(
        this INewsIndex index,
        IEnumerable<string> paths,
        ArchiveOptions? options = null,
        IProgress<ArchiveProgress>? progress = null,
        Action<ArchiveProblem>? problems = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(paths);

        // Extraction and indexing each keep a core busy, so they run side by side.
        var channel = Channel.CreateBounded<ArchiveEntry>(
            new BoundedChannelOptions(EntriesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(PumpAsync, CancellationToken.None);
        var tally = new IngestTally(index, problems);
        try
        {
            await foreach (var entry in channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                await tally.AddAsync(entry).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await index.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }

        await index.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return tally.Result();

        async Task PumpAsync()
        {
            Exception? error = null;
            try
            {
                await foreach (var entry in NewsArchive.ReadAsync(paths, options, progress, stop.Token)
                    .ConfigureAwait(false))
                {
                    await channel.Writer.WriteAsync(entry, stop.Token).ConfigureAwait(false);
                }
            }
            catch (Exception e)
            {
                // Whatever it is goes through the channel to the caller, who waits there.
                error = e;
            }

            channel.Writer.Complete(error);
        }
    }
}
