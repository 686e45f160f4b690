namespace NewsSearch;

/// <summary>Where an item's date was read.</summary>
public enum DateProvenance
{
    /// <summary>There is no date, and it is known that there is none.</summary>
    None,

    /// <summary>Given by the source's own metadata, such as a feed's or a page's date element.</summary>
    Metadata,

    /// <summary>A line above the article, such as "date 2025-05-13".</summary>
    Header,

    /// <summary>The line that names author or outlet, such as "Published May 13, 2025".</summary>
    Byline,

    /// <summary>The dateline that opens the story, such as "ISLAMABAD, Jan 03 (APP):".</summary>
    Dateline,

    /// <summary>A relative date resolved against a reference date, such as "2 hours ago".</summary>
    Relative,
}
