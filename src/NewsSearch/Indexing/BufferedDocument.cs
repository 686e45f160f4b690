using NewsSearch.Columns;
using NewsSearch.Segments;

namespace NewsSearch.Indexing;

/// <summary>A document in the buffer, with the places of its stored bytes.</summary>
internal sealed class BufferedDocument
{
    /// <summary>Its date.</summary>
    public required DocumentDate Date { get; init; }

    /// <summary>The lengths of its text.</summary>
    public required DocumentLengths Lengths { get; init; }

    /// <summary>Where its id begins.</summary>
    public required int IdStart { get; init; }

    /// <summary>Where its summary begins and its id ends.</summary>
    public int SummaryStart { get; set; }

    /// <summary>Where its body begins and its summary ends.</summary>
    public int BodyStart { get; set; }

    /// <summary>Where its details begin and its body ends.</summary>
    public int DetailsStart { get; set; }

    /// <summary>Where its details end.</summary>
    public int End { get; set; }

    /// <summary>Whether it was replaced or deleted before it was written.</summary>
    public bool IsRemoved { get; set; }
}
