namespace NewsSearch.Tests.Storage;

/// <summary>What a storage is asked to do.</summary>
public enum OperationKind
{
    Create,
    Write,
    Flush,
    SyncDirectory,
    Rename,
    Delete,
    Map,
    List,
    Lock,
}
