namespace NewsSearch;

/// <summary>Sizes and counts of one state of an index.</summary>
public sealed record NewsIndexStatistics
{
    /// <summary>How many items can be found.</summary>
    public long Items { get; init; }

    /// <summary>How many items are deleted or replaced but not yet merged away.</summary>
    public long Deleted { get; init; }

    /// <summary>How many segments there are.</summary>
    public int Segments { get; init; }

    /// <summary>The size of all segments in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How many items have no date.</summary>
    public long Undated { get; init; }

    /// <summary>
    /// How many items had their text analysed by another version of the library than this one, or by several: some
    /// words may not find them. An index that is built again from its items has none.
    /// </summary>
    public long Outdated { get; init; }

    /// <summary>The first instant that any item stands for.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>The last instant that any item stands for.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>The state described.</summary>
    public long Generation { get; init; }
}
