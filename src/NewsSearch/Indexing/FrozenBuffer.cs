namespace NewsSearch.Indexing;

/// <summary>A buffer that takes no more items and waits to be a segment, or is being written as one.</summary>
internal sealed class FrozenBuffer(DocumentBuffer buffer)
{
    /// <summary>Held by the thread that writes it.</summary>
    public Lock Writing { get; } = new();

    /// <summary>The buffer.</summary>
    public DocumentBuffer Buffer { get; } = buffer;

    /// <summary>What was deleted from it since it was frozen.</summary>
    public PendingDeletes Deletes { get; } = new();

    /// <summary>Whether it is part of what the next refresh, or the one that runs, shows.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>Whether it has become a segment.</summary>
    public bool IsWritten { get; set; }

    /// <summary>Whether writing it has failed and waits to be tried again.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Makes it part of a refresh, with what was deleted from it so far.</summary>
    public void Seal()
    {
        IsSealed = true;
        Deletes.Seal();
    }
}
