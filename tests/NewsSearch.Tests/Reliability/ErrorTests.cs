using NewsSearch.Indexing;
using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>An operation of the disk fails; the writer says so, readers go on, opening again recovers.</summary>
public sealed class ErrorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_at_any_operation_is_reported_and_recovered_from(bool forEver)
    {
        var script = ScriptStep.Script(Scale.Seed, Scale.ScriptSteps);
        int points = await CountOperationsAsync(script);
        int errors = 0;
        for (int point = 1; point <= points; point++)
        {
            var disk = new FaultyStorage { FailAt = point, FailForEver = forEver };
            var run = await ScriptRun.OnAsync(disk, script, ReadersGoOnAsync);
            errors += run.Error is null ? 0 : 1;
            Assert.Equal(0, disk.OpenMaps);
            disk.FailForEver = false;
            await CheckAsync(disk, run, $"seed {Scale.Seed}, point {point} ({disk.Operations[point - 1]})");
        }

        output.WriteLine($"seed {Scale.Seed}: {points} points, for ever: {forEver}, {errors} errors reported");

        // Only what tidies up after a commit may fail without a word.
        Assert.True(errors > points / 2, $"Only {errors} of {points} errors were reported.");
    }

    [Theory]
    [InlineData(OperationKind.Flush)]
    [InlineData(OperationKind.SyncDirectory)]
    [InlineData(OperationKind.Rename)]
    public async Task What_could_not_be_made_durable_ends_all_writing_until_the_index_is_opened_again(
        OperationKind kind)
    {
        var disk = new FaultyStorage();
        var items = new ItemFactory(new Random(Scale.Seed));
        var writer = WriterState.Open(disk);
        var first = items.Make("first");
        await writer.AddAsync(first, CancellationToken.None);
        await writer.CommitAsync(CancellationToken.None);
        string before = WriterState.Of(writer);

        disk.FailKind = kind;
        await writer.AddAsync(items.Make("second"), CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => writer.CommitAsync(CancellationToken.None));
        disk.FailKind = null;

        await Assert.ThrowsAsync<IOException>(() => writer.CommitAsync(CancellationToken.None));
        await Assert.ThrowsAsync<IOException>(() => writer.RefreshAsync(CancellationToken.None));
        await Assert.ThrowsAsync<IOException>(() => writer.AddAsync(first, CancellationToken.None));
        await Assert.ThrowsAsync<IOException>(() => writer.DeleteAsync("first", CancellationToken.None));
        Assert.Contains("first | ", WriterState.Of(writer));
        await writer.DisposeAsync();

        await using var again = WriterState.Open(disk.CrashImage(CrashMode.Lost, 0));
        Assert.Equal(before, WriterState.Of(again));
    }

    [Fact]
    public async Task A_full_disk_costs_nothing_that_was_committed_and_writing_resumes_when_there_is_room()
    {
        var disk = new FaultyStorage();
        var model = new ModelIndex();
        var items = new ItemFactory(new Random(Scale.Seed));
        await using var writer = WriterState.Open(disk);
        for (int i = 0; i < 20; i++)
        {
            var item = items.Make($"item/{i}");
            model.Add(item);
            await writer.AddAsync(item, CancellationToken.None);
        }

        await writer.CommitAsync(CancellationToken.None);
        string committed = IndexState.Of(model);
        long used = disk.Files().Values.Sum(file => (long)file.Length);
        var late = items.Make("late");
        model.Add(late);
        await writer.AddAsync(late, CancellationToken.None);
        for (int room = 100; room < 3_000; room += 400)
        {
            disk.Quota = used + room;
            try
            {
                await writer.CommitAsync(CancellationToken.None);
                break;
            }
            catch (IOException)
            {
                await using var other = WriterState.Open(disk.CrashImage(CrashMode.Lost, 0));
                Assert.Equal(committed, WriterState.Of(other));
            }
        }

        disk.Quota = long.MaxValue;
        await writer.CommitAsync(CancellationToken.None);
        Assert.Equal(IndexState.Of(model), WriterState.Of(writer));
        await using var last = WriterState.Open(disk.CrashImage(CrashMode.Lost, 0));
        Assert.Equal(IndexState.Of(model), WriterState.Of(last));
    }

    private static async Task<int> CountOperationsAsync(IReadOnlyList<ScriptStep> script)
    {
        var disk = new FaultyStorage();
        await ScriptRun.OnAsync(disk, script);
        return disk.Operations.Count;
    }

    // A refresh or commit that failed late may have made its state visible already.
    private static Task ReadersGoOnAsync(IndexWriter writer, ScriptRun run)
    {
        string seen = WriterState.Of(writer);
        Assert.True(
            seen == run.Visible || run.InDoubt.Contains(seen),
            $"seed {Scale.Seed}: after {run.Error} readers see\n{seen}\ninstead of\n{run.Visible}");
        return Task.CompletedTask;
    }

    private static async Task CheckAsync(FaultyStorage disk, ScriptRun run, string where)
    {
        foreach (var mode in new[] { CrashMode.Kept, CrashMode.Lost })
        {
            await using var writer = WriterState.Open(disk.CrashImage(mode, 0));
            string found = WriterState.Of(writer);
            Assert.True(run.Promised.Contains(found), $"{where}, {mode}\nfound {found}\npromised {run.Promised[0]}");
        }
    }
}
