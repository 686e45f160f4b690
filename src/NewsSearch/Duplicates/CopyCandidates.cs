using NewsSearch.Segments;

namespace NewsSearch.Duplicates;

/// <summary>Finds the documents of a state that share a band with another one: most share none.</summary>
/// <remarks>
/// For each band, a table of bits says which values were met, and another which were met again. Values that share a bit
/// by chance cost a comparison and change nothing. With 64 bits a document, some 2 of 100 documents do by chance in
/// any one band; a state of 1 000 000 documents takes 16 MB while it lasts.
/// </remarks>
internal static class CopyCandidates
{
    /// <summary>The candidates in the order of <see cref="Copy.Compare"/>.</summary>
    public static List<Copy> Find(
        IReadOnlyList<SegmentView> segments, SegmentSignatures[] signatures, CancellationToken cancellationToken)
    {
        ulong bits = System.Numerics.BitOperations.RoundUpToPowerOf2(64 * (ulong)segments.Sum(s => (long)s.LiveCount));
        ulong[] met = new ulong[Math.Max(1, bits / 64)], again = new ulong[met.Length];
        ulong[][] found = [.. segments.Select(segment => new ulong[(segment.Reader.DocumentCount + 63) / 64])];
        for (int band = 0; band < SignatureReader.BandCount; band++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(met);
            Array.Clear(again);
            Visit(segments, signatures, band, (_, _, place) =>
            {
                again[place >> 6] |= met[place >> 6] & (1UL << (int)place);
                met[place >> 6] |= 1UL << (int)place;
            });
            Visit(segments, signatures, band, (segment, document, place) =>
                found[segment][document >> 6] |= (again[place >> 6] >> (int)place & 1) << document);
        }

        return Listed(segments, signatures, found);

        void Visit(
            IReadOnlyList<SegmentView> views, SegmentSignatures[] of, int band, Action<int, int, ulong> visit)
        {
            for (int segment = 0; segment < views.Count; segment++)
            {
                for (int document = 0; document < views[segment].Reader.DocumentCount; document++)
                {
                    if (of[segment][document].Key != 0 && views[segment].IsLive(document))
                    {
                        // Spread over the table: the value itself has 32 bits only.
                        visit(segment, document, ComparedWords.Mix(of[segment].Bands(document)[band]) & (bits - 1));
                    }
                }
            }
        }
    }

    private static List<Copy> Listed(
        IReadOnlyList<SegmentView> segments, SegmentSignatures[] signatures, ulong[][] found)
    {
        var copies = new List<Copy>();
        for (int segment = 0; segment < segments.Count; segment++)
        {
            for (int word = 0; word < found[segment].Length; word++)
            {
                for (ulong left = found[segment][word]; left != 0; left &= left - 1)
                {
                    int document = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(left);
                    copies.Add(new(segment, segments[segment].Reader, document, signatures[segment][document]));
                }
            }
        }

        copies.Sort(static (left, right) => Copy.Compare(left, right));
        return copies;
    }
}
