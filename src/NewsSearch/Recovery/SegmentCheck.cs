using NewsSearch.Indexing;
using NewsSearch.Segments;
using NewsSearch.StoredFields;

namespace NewsSearch.Recovery;

/// <summary>Reads all that a segment holds, so that nothing is damaged of which nobody knows.</summary>
internal static class SegmentCheck
{
    /// <summary>Verifies every page, then reads every item, id, date, term, posting, position and facet.</summary>
    /// <remarks>Takes as long as a merge of the segment, and as much memory.</remarks>
    /// <exception cref="CorruptIndexException">Something is not as it was written.</exception>
    public static void Check(SegmentReader reader, CancellationToken cancellationToken)
    {
        reader.CopyTo(null, cancellationToken);
        CheckItems(reader, cancellationToken);
        PostingsCheck.Check(reader, cancellationToken);

        // A merge reads everything else, in the order that it must have.
        var merge = new SegmentMerge([new(reader, null)]);
        using var discarded = new DiscardedFile();
        SegmentWriter.Write(discarded, merge, merge, reader.Meta.ImpactTitleWeight, cancellationToken);
    }

    private static void CheckItems(SegmentReader reader, CancellationToken cancellationToken)
    {
        var buffer = new ItemBuffer();
        for (int document = 0; document < reader.DocumentCount; document++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Item(document, buffer);
            int found = reader.Keys.Find(reader.Keys[document]);
            if (found != document)
            {
                throw new CorruptIndexException(
                    reader.Name, 0, $"the id of document {document} leads to document {found}");
            }
        }

        var seconds = reader.Dates.Seconds;
        for (int document = 0; document < seconds.Length; document++)
        {
            reader.Dates.Check(seconds[document]);
            if (document > 0 && seconds[document] > seconds[document - 1])
            {
                throw new CorruptIndexException(
                    reader.Name, 0, $"document {document} is newer than the one before it");
            }
        }
    }
}
