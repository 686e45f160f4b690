namespace NewsSearch.Tests.People;

/// <summary>A clock that goes when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _ticks = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Go(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
