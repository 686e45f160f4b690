using System.Diagnostics;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary>Goes on reading what is new or changed under some paths until it is stopped.</summary>
internal sealed class IngestWatch(IReadOnlyList<string> paths, Func<ArchiveOptions, Task<int>> ingest)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Looking may take this part of the time, however many files there are.</summary>
    private const int LookShare = 20;

    private readonly WatchedFiles _files = new(paths);

    /// <summary>Reads all once, and then what changes. Files that go away leave their items.</summary>
    public async Task<int> RunAsync(ArchiveOptions options, CancellationToken stop)
    {
        if (paths.Contains("-"))
        {
            throw new CommandFailure(ExitCode.Usage, "--watch is for files and folders, not for standard input.");
        }

        // What changes while it is read is seen as changed afterwards. A folder may be empty now: files will come.
        _files.TakeAsRead();
        int code = await ingest(options with { Accepts = _ => true });
        Console.Error.WriteLine($"Watching {string.Join(", ", paths)} (stop with Ctrl+C)");
        try
        {
            while (true)
            {
                long start = Stopwatch.GetTimestamp();
                var changed = _files.Changed();
                var pause = Stopwatch.GetElapsedTime(start) * LookShare;
                if (changed.Count > 0)
                {
                    code = Math.Max(code, await ReadAsync(options, changed, stop));
                }

                await Task.Delay(pause > Interval ? pause : Interval, stop);
            }
        }
        catch (OperationCanceledException)
        {
            return code;
        }
    }

    private async Task<int> ReadAsync(ArchiveOptions options, HashSet<string> changed, CancellationToken stop)
    {
        try
        {
            int code = await ingest(options with { Accepts = changed.Contains });
            _files.Read(changed);
            return code;
        }
        catch (Exception e) when (e is IOException or CommandFailure && !stop.IsCancellationRequested)
        {
            // A server that starts or stops has the index for a while; the files are tried again.
            Console.Error.WriteLine($"newssearch: {e.Message}");
            return ExitCode.Done;
        }
    }
}
