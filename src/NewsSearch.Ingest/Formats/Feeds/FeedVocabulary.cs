namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>
/// The vocabularies whose elements are read in feeds; others, such as that of media, are passed over.
/// </summary>
internal enum FeedVocabulary
{
    Other,

    /// <summary>RSS of all versions; its elements mostly have no namespace.</summary>
    Rss,

    Atom,

    DublinCore,

    /// <summary>The module of RSS that has the whole text.</summary>
    Content,
}
