namespace NewsSearch.Host.CommandLine;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Done; a search without hits is done too.</summary>
    public const int Done = 0;

    /// <summary>Something failed; what could be done is done.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;
}
