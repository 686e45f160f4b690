using NewsSearch.Columns;
using NewsSearch.Segments;

namespace NewsSearch.Indexing;

/// <summary>A document in the buffer, with the places of its stored bytes.</summary>
internal sealed class BufferedDocument
{
    /// <summary>Its date.</summary>
    public DocumentDate Date { get; set; }

    /// <summary>The lengths of its text.</summary>
    public DocumentLengths Lengths { get; set; }

    /// <summary>Where its id begins.</summary>
    public int IdStart { get; set; }

    /// <summary>Where its summary begins and its id ends.</summary>
    public int SummaryStart { get; set; }

    /// <summary>Where its body begins and its summary ends.</summary>
    public int BodyStart { get; set; }

    /// <summary>Where its details begin and its body ends.</summary>
    public int DetailsStart { get; set; }

    /// <summary>Where its details end.</summary>
    public int End { get; set; }

    /// <summary>Whether it was replaced or deleted before it was written; also while it is being added.</summary>
    public bool IsRemoved { get; set; } = true;
}
