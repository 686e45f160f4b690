using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Host.CommandLine;

/// <summary>Shows how far going over an index is: a line that changes on a terminal, lines elsewhere.</summary>
internal sealed class ReextractLine : IProgress<ReextractProgress>, IDisposable
{
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private long _last = Stopwatch.GetTimestamp();
    private bool _isShown;

    public void Report(ReextractProgress value)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_last) < (_isTerminal ? TerminalInterval : LineInterval))
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            double part = value.Total == 0 ? 1 : Math.Min(1.0, (double)value.Examined / value.Total);
            string share = string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} %, ");
            string text = share + string.Create(CultureInfo.InvariantCulture,
                $"{value.Examined} of {value.Total} items, {value.Changed} changed");
            Console.Error.Write(_isTerminal ? "\r\e[K" + text : text + Environment.NewLine);
            _isShown = _isTerminal;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isShown)
            {
                Console.Error.Write("\r\e[K");
            }
        }
    }
}
