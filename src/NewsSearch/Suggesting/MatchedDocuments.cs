using System.Numerics;
using NewsSearch.Postings;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Suggesting;

/// <summary>Which documents of a state match a query: counts how many of them stand in postings, too.</summary>
/// <remarks>To search once for what several queries have in common costs less than to search for each.</remarks>
internal sealed class MatchedDocuments : IHitCollector
{
    private readonly ulong[][] _bits;
    private readonly Snapshot _snapshot;
    private readonly ulong[] _window = new ulong[Window.Large / 64];
    private int _segment = -1;

    /// <summary>No documents yet: those that a search finds are added.</summary>
    public MatchedDocuments(Snapshot snapshot)
    {
        _snapshot = snapshot;

        // Windows may reach beyond the last document by nearly a whole one.
        _bits = [.. snapshot.Segments.Select(
            segment => new ulong[(segment.Reader.DocumentCount + Window.Large) / 64])];
    }

    /// <inheritdoc/>
    public string? IgnoredFilter => null;

    /// <inheritdoc/>
    public void BeginSegment(SegmentView segment) => _segment++;

    /// <inheritdoc/>
    public bool TryCollectAll() => false;

    /// <inheritdoc/>
    public void Collect(WindowHits hits)
    {
        // Two windows may begin within the same word of documents, so bits are added.
        var bits = _bits[_segment].AsSpan(hits.Start / 64);
        var found = hits.Bits[..Math.Min(hits.Bits.Length, bits.Length)];
        for (int word = 0; word < found.Length; word++)
        {
            bits[word] |= found[word];
        }
    }

    /// <summary>Whether a document of the segment at a place matches.</summary>
    public bool Has(int segment, int document) => Window.Has(_bits[segment], document);

    /// <summary>How many matching documents of the segment at a place stand in any of some postings.</summary>
    public long Count(int segment, IReadOnlyList<PostingsCursor> postings) =>
        Count(postings, _bits[segment], _snapshot.Segments[segment].Reader.DocumentCount, _window);

    /// <summary>How many live documents of a segment stand in any of some postings.</summary>
    public static long CountLive(SegmentView segment, IReadOnlyList<PostingsCursor> postings) =>
        segment.Live is null && postings.Count == 1
            ? postings[0].DocumentFrequency
            : Count(
                postings,
                segment.Live is { } live ? live.Bits : [],
                segment.Reader.DocumentCount,
                new ulong[Window.Large / 64]);

    // No bitmap stands for all documents.
    private static long Count(
        IReadOnlyList<PostingsCursor> postings, ReadOnlySpan<ulong> among, int documentCount, Span<ulong> window)
    {
        if (postings.Count == 1 && !among.IsEmpty)
        {
            return CountOne(postings[0], among);
        }

        long count = 0;
        for (int start = 0; start < documentCount && postings.Count > 0; start += Window.Large)
        {
            window.Clear();
            foreach (var cursor in postings)
            {
                int block = cursor.FindBlock(start, 0), end = cursor.EndBlock(start + Window.Large - 1, block);
                for (; block < end; block++)
                {
                    cursor.MoveTo(block);
                    cursor.SetBits(start, window);
                }
            }

            var own = among.IsEmpty ? among : among[Math.Min(among.Length, start / 64)..];
            int words = among.IsEmpty ? window.Length : Math.Min(window.Length, own.Length);
            for (int word = 0; word < words; word++)
            {
                count += BitOperations.PopCount(window[word] & (own.IsEmpty ? ulong.MaxValue : own[word]));
            }
        }

        return count;
    }

    private static long CountOne(PostingsCursor postings, ReadOnlySpan<ulong> among)
    {
        long count = 0;
        for (int block = 0, first = 0; block < postings.BlockCount; block++)
        {
            int last = postings.LastDocument(block);

            // A block that ends where none can is read, too, which reports it.
            if (first > last || last >= 64L * among.Length || Window.HasAny(among, first, last))
            {
                postings.MoveTo(block);
                count += postings.CountIn(among);
            }

            first = last + 1;
        }

        return count;
    }
}
