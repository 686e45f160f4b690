namespace NewsSearch;

/// <summary>A file of the index does not hold what was written to it.</summary>
public sealed class CorruptIndexException : IOException
{
    /// <summary>Says which file is damaged, where, and how.</summary>
    public CorruptIndexException(string file, long offset, string message)
        : base($"The index file {file} is damaged at offset {offset}: {message}")
    {
        File = file;
        Offset = offset;
        Reason = message;
    }

    /// <summary>Damage without a known place.</summary>
    public CorruptIndexException(string message)
        : base(message)
    {
        File = "";
    }

    /// <summary>Damage without a known place, with its cause.</summary>
    public CorruptIndexException(string message, Exception innerException)
        : base(message, innerException)
    {
        File = "";
    }

    /// <summary>The damaged file's name within the index.</summary>
    public string File { get; }

    /// <summary>Whether the file is intact, but of a version of the format that this program does not read.</summary>
    public bool IsOtherVersion { get; init; }

    /// <summary>What is wrong there.</summary>
    internal string Reason { get; } = "";

    /// <summary>The offset in bytes at which the damage was found.</summary>
    public long Offset { get; }
}
