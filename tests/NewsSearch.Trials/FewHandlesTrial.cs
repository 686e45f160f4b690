using System.Globalization;
using NewsSearch.Host.Tests.Serving;
using Xunit.Abstractions;

namespace NewsSearch.Trials;

/// <summary>The process may open no more files. To be run with a small limit, such as ulimit -n 400.</summary>
public sealed class FewHandlesTrial(ITestOutputHelper output) : IDisposable
{
    private const int MostFree = 8;

    private readonly TemporaryFolder _folder = new();
    private readonly List<FileStream> _taken = [];
    private int _added;

    private string Index => _folder.At("index");

    public void Dispose()
    {
        Free(0);
        _folder.Dispose();
    }

    [Fact]
    public async Task Too_many_open_files_are_said_reads_go_on_and_writing_resumes()
    {
        // Once with all that is needed, so that nothing has to be loaded when there are no handles.
        var index = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { Merge = false });
        await WriteAsync(index);
        await Assert.ThrowsAnyAsync<IOException>(() => NewsIndex.OpenAsync(Index));
        long visible = index.Search("word").Total!.Value;
        int refused = 0;
        for (int free = MostFree; free >= 0; free--)
        {
            int handles = TakeAll(free);
            Assert.InRange(handles, 1, 4096);
            var error = await Record.ExceptionAsync(() => WriteAsync(index));
            Assert.True(error is null or IOException, $"{free} handles free: {error}");
            refused += error is null ? 0 : 1;
            long now = index.Search("word").Total!.Value;
            Assert.InRange(now, visible, _added);
            Assert.NotNull(await index.GetAsync("item/0"));
            Free(0);
            index = await ResumeAsync(index);
            visible = index.Search("word").Total!.Value;
            Assert.Equal(visible, await CountBesideAsync());
        }

        await index.DisposeAsync();
        Assert.True(refused > 0, "No write was refused.");
        Assert.Empty(ProcessState.OpenUnder(Environment.ProcessId, Index));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{MostFree + 1} writes with 0 to {MostFree} handles free, {refused} refused, {visible} items at the end"));
    }

    // Only where something could not be made durable, opening again is needed.
    private async Task<NewsIndex> ResumeAsync(NewsIndex index)
    {
        try
        {
            await index.CommitAsync();
            return index;
        }
        catch (IOException error)
        {
            Assert.Contains("could not be made durable", error.Message);
            await index.DisposeAsync();
            var again = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { Merge = false });
            await again.CommitAsync();
            return again;
        }
    }

    private async Task WriteAsync(NewsIndex index)
    {
        await index.AddAsync(new NewsItem { Id = $"item/{_added++}", Title = "word", Body = "text" });
        await index.CommitAsync();
    }

    private async Task<long> CountBesideAsync()
    {
        await using var reader = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { ReadOnly = true });
        return reader.Search("word").Total!.Value;
    }

    private int TakeAll(int butFor)
    {
        try
        {
            while (true)
            {
                _taken.Add(new FileStream("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0));
            }
        }
        catch (IOException)
        {
            int count = _taken.Count;
            Free(Math.Max(0, count - butFor));
            return count;
        }
    }

    private void Free(int leave)
    {
        foreach (var stream in _taken.Skip(leave))
        {
            stream.Dispose();
        }

        _taken.RemoveRange(leave, _taken.Count - leave);
    }
}
