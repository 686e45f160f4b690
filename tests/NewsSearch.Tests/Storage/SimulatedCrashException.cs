namespace NewsSearch.Tests.Storage;

/// <summary>The machine stopped here: nothing that the program does from now on reaches the disk.</summary>
/// <remarks>Not an <see cref="IOException"/>, because a program never lives to handle a crash.</remarks>
public sealed class SimulatedCrashException : Exception
{
    public SimulatedCrashException(string message)
        : base(message)
    {
    }

    public SimulatedCrashException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
