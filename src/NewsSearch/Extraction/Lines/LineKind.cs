namespace NewsSearch.Extraction.Lines;

/// <summary>What a line of a raw text is.</summary>
internal enum LineKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A rule such as "***".</summary>
    Separator,

    /// <summary>A key and its value above an article, such as "source: APP".</summary>
    Header,

    /// <summary>The line of author, publication or update.</summary>
    Byline,

    /// <summary>A part of the page that is no part of the article.</summary>
    Chrome,

    /// <summary>The words that open a list of other articles.</summary>
    RelatedList,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>A point of a list.</summary>
    Bullet,

    /// <summary>A short line that is no sentence: a headline, a crosshead, a section's name.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Prose,
}
