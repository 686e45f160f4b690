namespace NewsSearch;

/// <summary>The limits of items and queries; errors name the one that was broken.</summary>
public static class NewsLimits
{
    /// <summary>The longest id, in UTF-8 bytes.</summary>
    public const int IdBytes = 512;

    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int TitleLength = 16_384;

    /// <summary>The longest body, in UTF-16 units: 64 Mi.</summary>
    public const int BodyLength = 64 * 1024 * 1024;

    /// <summary>The longest facet value, in UTF-8 bytes.</summary>
    public const int FacetValueBytes = 256;

    /// <summary>The most values of one facet field in one item.</summary>
    public const int FacetValues = 1_024;

    /// <summary>The longest name of a facet field, in ASCII characters.</summary>
    public const int FacetFieldLength = 64;

    /// <summary>The most facet fields of an index.</summary>
    public const int FacetFields = 64;

    /// <summary>The longest query, in UTF-16 units.</summary>
    public const int QueryLength = 65_536;

    /// <summary>The most words, phrases and filters in a query.</summary>
    public const int QueryClauses = 1_024;

    /// <summary>The most values of all facet filters of a search, those that exclude included.</summary>
    public const int FilterValues = 1_024;

    /// <summary>The most words with <c>*</c>, <c>?</c> or <c>~</c> in a query, each of which costs a walk through all
    /// words of the index.</summary>
    public const int QueryPatterns = 128;

    /// <summary>
    /// The deepest that AND and OR may stand within each other in a query; what is deeper is left out.
    /// </summary>
    public const int QueryDepth = 256;

    /// <summary>The most words of one phrase that are looked for.</summary>
    public const int PhraseWords = 128;

    /// <summary>The most buckets of a timeline.</summary>
    public const int TimelineBuckets = 10_000;
}
