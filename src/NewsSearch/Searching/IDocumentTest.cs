namespace NewsSearch.Searching;

/// <summary>A part of a plan that tells of any single document, for little, whether it matches.</summary>
internal interface IDocumentTest
{
    /// <summary>How many documents it may match.</summary>
    long Cost { get; }

    /// <summary>Whether a document of the segment matches.</summary>
    bool Has(int document);
}
