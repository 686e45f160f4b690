using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>The machine stops at every operation of a script; what was acknowledged must be there afterwards.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly CrashMode[] Modes = Enum.GetValues<CrashMode>();

    [Fact]
    public async Task A_crash_at_any_operation_leaves_the_last_commit_or_the_one_in_flight()
    {
        var script = ScriptStep.Script(Scale.Seed, Scale.ScriptSteps);
        int points = await CountOperationsAsync(script);
        output.WriteLine(
            $"seed {Scale.Seed}: {points} points, {Modes.Length} modes, {Scale.ImagesPerPoint} images of each");
        for (int point = 1; point <= points; point++)
        {
            var disk = new FaultyStorage { CrashAt = point };
            var run = await ScriptRun.OnAsync(disk, script);
            Assert.IsType<SimulatedCrashException>(run.Error);
            foreach (var mode in Modes)
            {
                for (int image = 0; image < Scale.ImagesPerPoint; image++)
                {
                    var found = disk.CrashImage(mode, point + image);
                    await CheckAsync(found, run, $"point {point}, {mode}, image {image}");
                }
            }
        }
    }

    [Fact]
    public async Task A_script_without_a_crash_ends_in_its_last_commit()
    {
        var disk = new FaultyStorage();
        var run = await ScriptRun.OnAsync(disk, ScriptStep.Script(Scale.Seed, Scale.ScriptSteps));
        Assert.Null(run.Error);
        Assert.Single(run.Promised);
        Assert.Equal(0, disk.OpenMaps);
        await CheckAsync(disk.CrashImage(CrashMode.Lost, 0), run, "no crash");
    }

    [Fact]
    public async Task A_second_crash_while_opening_after_the_first_loses_nothing()
    {
        var script = ScriptStep.Script(Scale.Seed + 1, 16);
        int points = await CountOperationsAsync(script);
        for (int point = 1; point <= points; point++)
        {
            var disk = new FaultyStorage { CrashAt = point };
            var run = await ScriptRun.OnAsync(disk, script);
            bool opened = false;
            for (int second = 1; !opened; second++)
            {
                // After a killed process the names are seen, but they are not yet durable.
                var restarted = disk.Restart(crashAt: second);
                opened = await TryOpenAsync(restarted);
                foreach (var mode in Modes)
                {
                    await CheckAsync(restarted.CrashImage(mode, second), run, $"point {point}, then {second}, {mode}");
                }
            }
        }
    }

    private static async Task<bool> TryOpenAsync(FaultyStorage disk)
    {
        try
        {
            await WriterState.Open(disk).DisposeAsync();
            return true;
        }
        catch (SimulatedCrashException)
        {
            return false;
        }
    }

    private static async Task<int> CountOperationsAsync(IReadOnlyList<ScriptStep> script)
    {
        var disk = new FaultyStorage();
        await ScriptRun.OnAsync(disk, script);
        return disk.Operations.Count;
    }

    private static async Task CheckAsync(FaultyStorage disk, ScriptRun run, string where)
    {
        string context = $"seed {Scale.Seed}, {where}";
        try
        {
            string found;
            var extra = new ItemFactory(new Random(1)).Make("after the crash");
            await using (var writer = WriterState.Open(disk))
            {
                found = WriterState.Of(writer);
                Assert.True(run.Promised.Contains(found), $"{context}\nfound {found}\npromised {run.Promised[0]}");
                await writer.AddAsync(extra, CancellationToken.None);
                await writer.CommitAsync(CancellationToken.None);
            }

            await using var again = WriterState.Open(disk.CrashImage(CrashMode.Lost, 0));
            string written = WriterState.Of(again);
            Assert.Contains("after the crash | ", written);
            Assert.Equal(found.Split('\n').Length + 1, written.Split('\n').Length);
        }
        catch (CorruptIndexException exception)
        {
            Assert.Fail($"{context}: {exception}");
        }
    }
}
