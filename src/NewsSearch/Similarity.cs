namespace NewsSearch;

/// <summary>How text is analysed and scored; fixed when an index is created.</summary>
public enum Similarity
{
    /// <summary>BM25 over title and body as one combined field, with a weight for the title.</summary>
    Combined,

    /// <summary>Title and body as one field, analysed and scored as Lucene 8's English analyzer and BM25.</summary>
    Lucene8,
}
