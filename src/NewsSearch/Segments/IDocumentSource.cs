using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.StoredFields;

namespace NewsSearch.Segments;

/// <summary>The documents that a segment is written from, already in the segment's order.</summary>
internal interface IDocumentSource
{
    /// <summary>How many documents there are.</summary>
    int Count { get; }

    /// <summary>Which version of the analysis made the terms; 0 for several or one not known.</summary>
    int AnalysisVersion { get; }

    /// <summary>How much time the compression of stored fields is worth.</summary>
    CompressionEffort Effort { get; }

    /// <summary>The facet fields, each with its values ascending by their UTF-8 bytes.</summary>
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<byte[]>>> Facets { get; }

    /// <summary>Where the records of a section of stored fields stand already; null where they are new.</summary>
    RecordOrigins? Stored(SectionId id) => null;

    /// <summary>The id in UTF-8.</summary>
    ReadOnlySpan<byte> Id(int document);

    /// <summary>The stored summary.</summary>
    ReadOnlySpan<byte> Summary(int document);

    /// <summary>The stored body.</summary>
    ReadOnlySpan<byte> Body(int document);

    /// <summary>The stored mentions and extras.</summary>
    ReadOnlySpan<byte> Details(int document);

    /// <summary>The date: descending from document to document.</summary>
    DocumentDate Date(int document);

    /// <summary>The lengths of its text.</summary>
    DocumentLengths Lengths(int document);

    /// <summary>Whether the documents have signatures.</summary>
    bool HasSignatures { get; }

    /// <summary>The signature of its text.</summary>
    ReadOnlySpan<byte> Signature(int document);

    /// <summary>The ordinals of its values of a field (by the field's place in <see cref="Facets"/>).</summary>
    ReadOnlySpan<int> FacetOrdinals(int field, int document);
}
