using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Tests.Searching;

public sealed class SnapshotPinsTests
{
    [Fact]
    public void A_search_that_ends_after_the_disposal_holds_nothing()
    {
        var pins = new SnapshotPins(TimeProvider.System);
        var snapshot = new Snapshot(1, []);
        pins.Dispose();
        pins.Pin(snapshot);
        snapshot.Release();
        Assert.False(snapshot.TryAcquire());
    }
}
