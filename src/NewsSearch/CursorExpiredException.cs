namespace NewsSearch;

/// <summary>A cursor's state of the index is no longer held: start again from the first page.</summary>
public sealed class CursorExpiredException : Exception
{
    /// <summary>Says why the cursor no longer works.</summary>
    public CursorExpiredException(string message)
        : base(message)
    {
    }

    /// <summary>Says why the cursor no longer works, with its cause.</summary>
    public CursorExpiredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
