namespace NewsSearch.Host.CommandLine;

/// <summary>Ends a command with a message and an exit code.</summary>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    /// <summary>The code to end with.</summary>
    public int Code { get; } = exitCode;
}
