namespace NewsSearch.Extraction.Lines;

/// <summary>What the key of a header line stands for.</summary>
internal enum HeaderKey
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The subject of a mail, which is a headline only where there is no other.</summary>
    Subject,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>The outlet.</summary>
    Source,

    /// <summary>Where it was found.</summary>
    Url,

    /// <summary>The date of a header, as a person or a scraper writes it.</summary>
    Date,

    /// <summary>The date of publication in a page's metadata.</summary>
    MetadataDate,

    /// <summary>The date of the last change.</summary>
    Updated,

    /// <summary>The language tag.</summary>
    Language,

    /// <summary>The place that opens the story.</summary>
    Dateline,

    /// <summary>Something that no member of an item holds, such as tags of the page.</summary>
    Other,
}
