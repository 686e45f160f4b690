using NewsSearch.Postings;

namespace NewsSearch.Searching;

/// <summary>Where a leaf stands in documents of one segment.</summary>
/// <param name="terms">Its terms: of a phrase each word's, in the phrase's order.</param>
/// <param name="rare">Document and position, in one number, of every place of its rare terms; ascending.</param>
/// <param name="phrase">The phrase, if it is one.</param>
internal sealed class SpanSource(IReadOnlyList<TermCursor> terms, long[] rare, PhrasePattern? phrase = null)
{
    private readonly List<int>[] _positions = [.. terms.Select(_ => new List<int>())];
    private readonly PositionLists _lists = new(1);

    /// <summary>Fills a list with the places in a document, ascending.</summary>
    /// <param name="windowStart">The first document of a window.</param>
    /// <param name="document">A document of the window.</param>
    /// <param name="spans">Where they go.</param>
    public void Fill(int windowStart, int document, List<PositionSpan> spans)
    {
        spans.Clear();
        for (int i = 0; i < terms.Count; i++)
        {
            terms[i].Positions(windowStart, document, _lists, _positions[i]);
            if (phrase is not null && _positions[i].Count == 0)
            {
                return;
            }
        }

        if (phrase is not null)
        {
            PhraseSpans.Add(phrase, _positions, spans);
            return;
        }

        foreach (var positions in _positions)
        {
            foreach (int position in positions)
            {
                spans.Add(new(position, position));
            }
        }

        int place = Array.BinarySearch(rare, (long)document << 32);
        for (place = place < 0 ? ~place : place; place < rare.Length && rare[place] >> 32 == document; place++)
        {
            spans.Add(new((int)rare[place], (int)rare[place]));
        }

        if (terms.Count + (rare.Length > 0 ? 1 : 0) > 1)
        {
            spans.Sort();
        }
    }

    /// <summary>Lists the places of a rare term, of at most one block, as numbers of document and position.</summary>
    public static void AddRare(TermCursor term, List<long> places)
    {
        Span<int> documents = stackalloc int[PostingsCursor.BlockSize];
        Span<int> found = stackalloc int[PostingsCursor.BlockSize];
        var positions = new List<int>();
        var lists = new PositionLists(1);
        int count = term.List(0, int.MaxValue, documents, found);
        for (int i = 0; i < count; i++)
        {
            term.Positions(found[i], lists, positions);
            foreach (int position in positions)
            {
                places.Add(((long)documents[i] << 32) | (uint)position);
            }
        }
    }
}
