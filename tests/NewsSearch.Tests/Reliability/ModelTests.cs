using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>Random operations on an index and on a dictionary; both must give back the same.</summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Random_operations_give_what_the_model_gives(bool merge, int trial)
    {
        var disk = new FaultyStorage();
        await RunAsync(Scale.Seed + trial, merge, () => IndexOnDisk.OpenAsync(disk, merge));
        Assert.Equal(0, disk.OpenMaps);
    }

    [Fact]
    public async Task Random_operations_in_a_directory_give_what_the_model_gives()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(Scale.Seed + 2, merge: true, () => NewsIndex.OpenAsync(folder.Path));
    }

    private async Task RunAsync(int seed, bool merge, Func<Task<NewsIndex>> open)
    {
        output.WriteLine($"seed {seed}: {Scale.ModelOperations} operations, merges in the background: {merge}");
        var run = new ModelRun(seed, open);
        for (int i = 0; i < Scale.ModelOperations; i++)
        {
            try
            {
                await run.StepAsync();
            }
            catch (Exception error)
            {
                Assert.Fail($"seed {seed}, operation {i} ({run.Last}): {error}");
            }
        }

        await run.DisposeAsync();
    }
}
