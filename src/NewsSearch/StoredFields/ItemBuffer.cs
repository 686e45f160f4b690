namespace NewsSearch.StoredFields;

/// <summary>The opened blocks of the three groups of stored fields of one segment. Not thread-safe.</summary>
internal sealed class ItemBuffer
{
    /// <summary>For summaries.</summary>
    public BlockBuffer Summary { get; } = new();

    /// <summary>For bodies.</summary>
    public BlockBuffer Body { get; } = new();

    /// <summary>For mentions and extras.</summary>
    public BlockBuffer Details { get; } = new();
}
