using NewsSearch.Columns;
using NewsSearch.Segments;

namespace NewsSearch.Indexing;

/// <summary>A document in the buffer, with the places of its stored bytes.</summary>
internal struct BufferedDocument
{
    /// <summary>Its date.</summary>
    public DocumentDate Date;

    /// <summary>The lengths of its text.</summary>
    public DocumentLengths Lengths;

    /// <summary>Where its stored bytes stand: summary, body, details, one behind the other.</summary>
    public long Address;

    /// <summary>Where in them the body begins.</summary>
    public int BodyStart;

    /// <summary>Where in them the details begin.</summary>
    public int DetailsStart;

    /// <summary>How many there are.</summary>
    public int Length;
}
