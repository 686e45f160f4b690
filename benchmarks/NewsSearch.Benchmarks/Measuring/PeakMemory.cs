namespace NewsSearch.Benchmarks.Measuring;

/// <summary>Watches the memory that is managed or native, which the system keeps no peak of.</summary>
/// <remarks>
/// Resident pages of mapped files are left out: they are the system's cache of files, which it takes back whenever it
/// wants the memory. A look costs some 50 µs.
/// </remarks>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly Timer _timer;
    private long _peakMb = ProcessFigures.AnonymousMb;

    /// <summary>Begins to watch.</summary>
    public PeakMemory() => _timer = new(_ => Look(), null, Interval, Interval);

    /// <summary>The most that was seen, in MiB; −1 where the system does not tell.</summary>
    public long AnonymousMb
    {
        get
        {
            Look();
            return Interlocked.Read(ref _peakMb);
        }
    }

    /// <summary>Ends watching.</summary>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        long now = ProcessFigures.AnonymousMb, before = Interlocked.Read(ref _peakMb);
        while (now > before && Interlocked.CompareExchange(ref _peakMb, now, before) is var found && found != before)
        {
            before = found;
        }
    }
}
