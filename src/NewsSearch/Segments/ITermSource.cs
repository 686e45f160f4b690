using NewsSearch.Postings;

namespace NewsSearch.Segments;

/// <summary>The terms that a segment is written from, ascending by their bytes.</summary>
internal interface ITermSource
{
    /// <summary>The term; valid until the next move.</summary>
    ReadOnlySpan<byte> Term { get; }

    /// <summary>Goes to the next term; false behind the last.</summary>
    bool MoveNext();

    /// <summary>Adds the term's postings, with document numbers of the new segment; may add none.</summary>
    void CopyPostings(TermPostings postings);
}
