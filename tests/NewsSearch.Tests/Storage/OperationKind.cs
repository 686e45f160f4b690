namespace NewsSearch.Tests.Storage;

/// <summary>What a storage is asked to do.</summary>
internal enum OperationKind
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
