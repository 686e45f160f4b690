namespace NewsSearch.Ingest.Html;

/// <summary>An element that breaks lines, while what stands in it is read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="End">The number behind its last node.</param>
internal sealed record OpenBlock(string Name, int End)
{
    /// <summary>Whether it is a row of a table that is read as one line.</summary>
    public bool IsRow { get; init; }

    /// <summary>How many points of a list were opened.</summary>
    public int Items { get; set; }
}
