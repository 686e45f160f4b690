namespace NewsSearch.StoredFields;

/// <summary>Where the three records of an item are taken apart. Not thread-safe.</summary>
internal sealed class ItemBuffer
{
    /// <summary>For summaries.</summary>
    public RecordBuffer Summary { get; } = new();

    /// <summary>For bodies.</summary>
    public RecordBuffer Body { get; } = new();

    /// <summary>For mentions and extras.</summary>
    public RecordBuffer Details { get; } = new();
}
