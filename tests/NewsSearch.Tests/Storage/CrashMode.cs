namespace NewsSearch.Tests.Storage;

/// <summary>What a power loss leaves of that which was not flushed or whose name was not synced.</summary>
internal enum CrashMode
{
    /// <summary>Everything: only the process died.</summary>
    Kept,

    /// <summary>Nothing: neither bytes nor names.</summary>
    Lost,

    /// <summary>Names up to some moment; files have their length, but zeros for unflushed bytes.</summary>
    Zeroed,

    /// <summary>Names up to some moment; half of the unflushed bytes.</summary>
    Halved,

    /// <summary>Names up to some moment; of the unflushed bytes some stretches of 512, zeros between.</summary>
    Torn,

    /// <summary>Any of the changes of names without the others; unflushed bytes of each file all or none.</summary>
    Reordered,

    /// <summary>All names, but no unflushed bytes.</summary>
    NamesKept,
}
