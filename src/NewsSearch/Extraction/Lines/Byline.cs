using NewsSearch.Extraction.Dates;

namespace NewsSearch.Extraction.Lines;

/// <summary>What the line of author, publication and update says.</summary>
internal sealed record Byline
{
    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet, as in "Published in Dawn, June 2nd, 2025".</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, as written.</summary>
    public ScannedDate? Published { get; init; }

    /// <summary>When it was updated, as written.</summary>
    public ScannedDate? Updated { get; init; }

    /// <summary>The place in capitals behind the date, as in "Updated June 2, 2025 - CHENNAI", or before it.</summary>
    public string? Place { get; init; }

    /// <summary>True for a dateline on a line of its own: "KATHMANDU, July 21".</summary>
    public bool IsDateline { get; init; }

    /// <summary>True for a line that is a date and nothing else.</summary>
    public bool IsBareDate { get; init; }
}
