using System.Globalization;
using System.Net;
using NewsSearch.Host.Tests.Serving;
using Xunit.Abstractions;

namespace NewsSearch.Trials;

/// <summary>The server under steady writing, reading and merging, and its end in the middle of that.</summary>
public sealed class HostTrial(ITestOutputHelper output) : IDisposable
{
    private const long Megabyte = 1 << 20;

    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.At("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Under_steady_load_nothing_grows_and_a_graceful_stop_keeps_what_was_acknowledged()
    {
        using var host = await HostProcess.ServeAsync(Index);
        using var load = new HostLoad(host.Client.BaseAddress!);
        using var stop = new CancellationTokenSource();
        var running = load.RunAsync(stop.Token);
        var states = await WatchAsync(host.Id, running);
        CheckFlat(states);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Setting.Duration.TotalSeconds} s, {load.Requests} requests, {load.Acknowledged.Count} items"));

        int code = await StopAsync(host, load);
        await stop.CancelAsync();
        await running;
        Assert.Equal(0, code);
        Assert.True((await NewsIndex.VerifyAsync(Index)).IsIntact);
        using var again = await HostProcess.ServeAsync(Index);
        await load.CheckAsync(again.Client);
    }

    private async Task<List<(ProcessState State, int Files)>> WatchAsync(int process, Task running)
    {
        const int Samples = 30;
        var states = new List<(ProcessState, int)>();
        for (int i = 0; i < Samples; i++)
        {
            // A client that has met a wrong answer ends the trial at once.
            if (await Task.WhenAny(running, Task.Delay(Setting.Duration / Samples)) == running)
            {
                await running;
                Assert.Fail("The server took no more connections.");
            }

            states.Add((ProcessState.Of(process), Directory.GetFiles(Index).Length));
        }

        return states;
    }

    // The first third warms up. What leaks grows all the time, so the last third would stand above the middle one.
    private void CheckFlat(List<(ProcessState State, int Files)> states)
    {
        int third = states.Count / 3;
        Flat("memory in MB", state => state.State.ResidentBytes / Megabyte, 96);
        Flat("handles", state => state.State.Handles, 12);
        Flat("threads", state => state.State.Threads, 8);
        Flat("deleted files that are mapped", state => state.State.DeletedMaps, 48);
        Flat("files", state => state.Files, 24);

        void Flat(string what, Func<(ProcessState State, int Files), long> value, long slack)
        {
            double middle = states.Skip(third).Take(third).Average(value);
            double last = states.Skip(2 * third).Average(value);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what}: {middle:F0}, then {last:F0} (at most {states.Max(value)})"));
            Assert.True(last <= (middle * 1.2) + slack, $"{what} grew from {middle} to {last}.");
        }
    }

    private async Task<int> StopAsync(HostProcess host, HostLoad load)
    {
        Assert.Equal(HttpStatusCode.OK, await load.ProbeAsync());
        var stopping = host.StopAsync();
        int unready = 0;
        while (await load.ProbeAsync() is { } status)
        {
            unready += status == HttpStatusCode.ServiceUnavailable ? 1 : 0;
            Assert.True(status == HttpStatusCode.ServiceUnavailable || unready == 0, "It was ready again.");
        }

        Assert.True(unready > 0, "The server took no more connections before it said that it was not ready.");
        output.WriteLine($"{unready} probes were answered 503 before connections were refused");
        return await stopping;
    }
}
