namespace NewsSearch.Tests.Reliability;

/// <summary>What a step of a script does.</summary>
internal enum ScriptStepKind
{
    Add,
    Delete,
    Refresh,
    Commit,
    Merge,
}
