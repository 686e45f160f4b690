namespace NewsSearch;

/// <summary>Another process or another opened index is writing to this directory.</summary>
public sealed class IndexLockedException : IOException
{
    /// <summary>Says what is locked.</summary>
    public IndexLockedException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is locked, with its cause.</summary>
    public IndexLockedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
