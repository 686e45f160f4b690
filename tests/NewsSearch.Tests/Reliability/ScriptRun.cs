using NewsSearch.Indexing;
using NewsSearch.Tests.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>A script run on a disk until its end or its first error, with what was promised until then.</summary>
internal sealed class ScriptRun
{
    // Nothing here waits for anything but memory: longer means that a task waits for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly ModelIndex _model = new();
    private string _before = "";

    private ScriptRun()
    {
    }

    /// <summary>
    /// The states that opening may find: that of the last acknowledged commit, and of the one in flight.
    /// </summary>
    public List<string> Promised { get; } = [IndexState.Of(new ModelIndex())];

    /// <summary>What readers saw last.</summary>
    public string Visible { get; private set; } = IndexState.Of(new ModelIndex());

    /// <summary>What readers may see instead, if the step that makes it visible has failed.</summary>
    public List<string> InDoubt { get; } = [];

    /// <summary>What was written, durable or not: without the step that has failed, and with it.</summary>
    public string[] Written { get; private set; } = [];

    /// <summary>Why the script ended early, or null.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Runs the steps; <paramref name="afterError"/> looks at a writer that has met an error.</summary>
    public static async Task<ScriptRun> OnAsync(
        FaultyStorage disk, IEnumerable<ScriptStep> steps, Func<IndexWriter, ScriptRun, Task>? afterError = null)
    {
        var run = new ScriptRun();
        IndexWriter? writer = null;
        try
        {
            writer = WriterState.Open(disk);
            foreach (var step in steps)
            {
                await run.DoAsync(writer, step).WaitAsync(Limit);
            }
        }
        catch (Exception exception) when (exception is SimulatedCrashException or IOException)
        {
            run.Error = exception;
            run.Written = [run._before, IndexState.Of(run._model)];
        }

        if (writer is not null)
        {
            if (run.Error is not null && afterError is not null)
            {
                await afterError(writer, run);
            }

            await writer.DisposeAsync().AsTask().WaitAsync(Limit);
        }

        return run;
    }

    private async Task DoAsync(IndexWriter writer, ScriptStep step)
    {
        _before = IndexState.Of(_model);
        switch (step.Kind)
        {
            case ScriptStepKind.Add:
                // The model first: an item whose adding fails may be part of a later commit, or not.
                bool replaced = _model.Add(step.Item!);
                Assert.Equal(replaced, await writer.AddAsync(step.Item!, CancellationToken.None));
                break;
            case ScriptStepKind.Delete:
                Assert.Equal(_model.Delete(step.Id!), await writer.DeleteAsync(step.Id!, CancellationToken.None));
                break;
            case ScriptStepKind.Refresh:
                await ShowAsync(() => writer.RefreshAsync(CancellationToken.None));
                break;
            default:
                await CommitAsync(writer, step.Kind == ScriptStepKind.Merge);
                break;
        }
    }

    private async Task CommitAsync(IndexWriter writer, bool merge)
    {
        string state = IndexState.Of(_model);
        Promised.Add(state);
        await ShowAsync(() => merge
            ? writer.MergeAsync(1, CancellationToken.None)
            : writer.CommitAsync(CancellationToken.None));
        Promised.RemoveRange(0, Promised.Count - 1);
    }

    private async Task ShowAsync(Func<Task> step)
    {
        InDoubt.Add(IndexState.Of(_model));
        await step();
        Visible = InDoubt[0];
        InDoubt.Clear();
    }
}
