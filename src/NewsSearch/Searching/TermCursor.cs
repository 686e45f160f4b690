using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>The documents that have a term.</summary>
internal sealed class TermCursor : FrequencyCursor
{
    private readonly PostingsCursor _postings;
    private readonly QueryField _field;

    public TermCursor(SegmentScorer scorer, TermEntry entry, QueryField field, float weight)
        : base(scorer, weight, entry.DocumentFrequency)
    {
        _field = field;
        _postings = scorer.Reader.Postings(entry);
    }

    /// <inheritdoc/>
    protected override void LoadWindow(int windowStart)
    {
        BeginWindow();
        int end = windowStart + Window.Size;
        for (int target = windowStart; target < end && _postings.SeekBlock(target);)
        {
            var documents = _postings.Documents;
            ReadOnlySpan<int> frequencies = _postings.Frequencies, inTitles = _postings.TitleFrequencies;
            for (int i = FirstAtOrAfter(documents, target); i < documents.Length && documents[i] < end; i++)
            {
                Add(
                    documents[i],
                    Scorer.Frequency(_field, frequencies[i], inTitles.IsEmpty ? 0 : inTitles[i]));
            }

            target = documents[^1] + 1;
        }
    }

    private static int FirstAtOrAfter(ReadOnlySpan<int> documents, int target)
    {
        int place = documents.BinarySearch(target);
        return place < 0 ? ~place : place;
    }
}
