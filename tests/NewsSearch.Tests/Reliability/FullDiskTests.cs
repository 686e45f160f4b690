using NewsSearch.Indexing;
using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>The disk has room for so many bytes and no more, from few to enough.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int FirstRoom = 100;

    [Fact]
    public async Task With_any_room_a_commit_is_whole_or_not_there_and_writing_resumes_when_there_is_more()
    {
        var script = ScriptStep.Script(Scale.Seed, Scale.ScriptSteps);
        int errors = 0;
        int rooms = 0;
        for (bool fits = false; !fits; rooms++)
        {
            long room = FirstRoom + ((long)rooms * Scale.RoomStep);
            var disk = new FaultyStorage { Quota = room };
            var run = await ScriptRun.OnAsync(
                disk, script, (writer, run) => ResumeAsync(disk, writer, run, $"seed {Scale.Seed}, {room} bytes"));
            Assert.Equal((0, 0), (disk.OpenMaps, disk.OpenFiles));
            fits = run.Error is null;
            errors += fits ? 0 : 1;
        }

        output.WriteLine($"seed {Scale.Seed}: {rooms} sizes from {FirstRoom} bytes up, {errors} too small");
        Assert.True(errors > 3, "No disk was too small.");
    }

    private static async Task ResumeAsync(FaultyStorage disk, IndexWriter writer, ScriptRun run, string where)
    {
        string seen = WriterState.Of(writer);
        Assert.True(seen == run.Visible || run.InDoubt.Contains(seen), $"{where}: readers see {seen}");
        foreach (var mode in new[] { CrashMode.Kept, CrashMode.Lost })
        {
            await using var other = WriterState.Open(disk.CrashImage(mode, 0));
            string found = WriterState.Of(other);
            Assert.True(run.Promised.Contains(found), $"{where}, {mode}: found {found}");
        }

        disk.Quota = long.MaxValue;
        await writer.CommitAsync(CancellationToken.None);
        string resumed = WriterState.Of(writer);
        Assert.True(run.Written.Contains(resumed), $"{where}: after {run.Error} a commit has {resumed}");
        await using var again = WriterState.Open(disk.CrashImage(CrashMode.Lost, 0));
        Assert.Equal(resumed, WriterState.Of(again));
    }
}
