using System.Diagnostics;
using System.Globalization;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary>Shows how far an ingest is: a bar on a terminal, lines elsewhere; on standard error.</summary>
internal sealed class ProgressLine : IProgress<ArchiveProgress>, IDisposable
{
    private const int BarWidth = 30;

    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private long _last = Stopwatch.GetTimestamp();
    private bool _shown;

    public void Report(ArchiveProgress value)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_last) < (_isTerminal ? BarInterval : LineInterval))
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            if (_isTerminal)
            {
                Console.Error.Write("\r\e[K" + Bar(value));
                _shown = true;
            }
            else
            {
                Console.Error.WriteLine(Text(value));
            }
        }
    }

    /// <summary>Writes a message without breaking the bar.</summary>
    public void WriteLine(string message)
    {
        lock (_gate)
        {
            Clear();
            Console.Error.WriteLine(message);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Clear();
        }
    }

    private void Clear()
    {
        if (_shown)
        {
            Console.Error.Write("\r\e[K");
            _shown = false;
        }
    }

    private static string Bar(ArchiveProgress value)
    {
        int done = (int)((value.Share ?? 0) * BarWidth);
        return $"[{new string('#', done)}{new string('.', BarWidth - done)}] {Text(value)}";
    }

    private static string Text(ArchiveProgress value)
    {
        string share = value.Share is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} %, ") : "";
        string removed = value.Deletions > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Deletions} removals, ") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{share}{value.Items} items, {removed}{value.FilesDone} of {value.FilesTotal} files");
    }
}
