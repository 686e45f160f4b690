using NewsSearch.Host.Items;

namespace NewsSearch.Host.Tests.Items;

public sealed class WriteGateTests
{
    [Fact]
    public async Task What_runs_alone_runs_beside_nothing_and_the_rest_side_by_side()
    {
        using var gate = new WriteGate();
        int running = 0, alone = 0, most = 0;
        var work = Enumerable.Range(0, 400).Select(i => Task.Run(() => i % 10 == 0
            ? gate.AloneAsync(
                async () =>
                {
                    Assert.Equal(1, Interlocked.Increment(ref alone));
                    Assert.Equal(0, Volatile.Read(ref running));
                    await Task.Yield();
                    Assert.Equal(0, Volatile.Read(ref running));
                    Interlocked.Decrement(ref alone);
                },
                default)
            : gate.SharedAsync(
                async () =>
                {
                    int now = Interlocked.Increment(ref running);
                    Assert.Equal(0, Volatile.Read(ref alone));
                    InterlockedMax(ref most, now);
                    await Task.Delay(1);
                    Interlocked.Decrement(ref running);
                },
                default)));

        await Task.WhenAll(work);
        Assert.True(most > 1);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            seen = before == seen ? value : before;
        }
    }
}
