using NewsSearch.Indexing;
using NewsSearch.Tests.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>A script run on a disk until its end or its first error, with what was promised until then.</summary>
internal sealed class ScriptRun
{
    // Nothing here waits for anything but memory: longer means that a task waits for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly ModelIndex _model = new();

    private ScriptRun()
    {
    }

    /// <summary>The states that opening may find: that of the last acknowledged commit, and of the one in flight.</summary>
    public List<string> Promised { get; } = [IndexState.Of(new ModelIndex())];

    /// <summary>What readers saw last.</summary>
    public string Visible { get; private set; } = IndexState.Of(new ModelIndex());

    /// <summary>Why the script ended early, or null.</summary>
    public Exception? Error { get; private set; }

    /// <summary>The kind of step that failed.</summary>
    public ScriptStepKind? FailedStep { get; private set; }

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
                run.FailedStep = step.Kind;
                await run.DoAsync(writer, step).WaitAsync(Limit);
            }

            run.FailedStep = null;
        }
        catch (Exception exception) when (exception is SimulatedCrashException or IOException)
        {
            run.Error = exception;
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
                await writer.RefreshAsync(CancellationToken.None);
                Visible = IndexState.Of(_model);
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
        await (merge ? writer.MergeAsync(1, CancellationToken.None) : writer.CommitAsync(CancellationToken.None));
        Visible = state;
        Promised.RemoveRange(0, Promised.Count - 1);
    }
}
