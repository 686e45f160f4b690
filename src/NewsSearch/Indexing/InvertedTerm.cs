using NewsSearch.Codecs;

namespace NewsSearch.Indexing;

/// <summary>What appending a place of a term needs, in 16 bytes: a cache line holds four.</summary>
internal struct InvertedTerm
{
    /// <summary>The end of its stream.</summary>
    public SliceStream Stream;

    /// <summary>The document of its last place, or −1.</summary>
    public int LastDocument;

    /// <summary>Its last position there.</summary>
    public int LastPosition;
}
