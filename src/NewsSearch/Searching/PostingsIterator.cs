using NewsSearch.Postings;

namespace NewsSearch.Searching;

/// <summary>Walks the postings of a term document by document: for phrases, which look at few of them.</summary>
internal sealed class PostingsIterator(PostingsCursor postings)
{
    /// <summary>Behind the last document.</summary>
    public const int End = int.MaxValue;

    private int _index = -1;

    /// <summary>The current document, −1 before the first, <see cref="End"/> behind the last.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>How many documents have the term.</summary>
    public int DocumentFrequency => postings.DocumentFrequency;

    /// <summary>Moves to the first document at or after <paramref name="target"/> and returns it.</summary>
    public int Advance(int target)
    {
        if (Document >= target)
        {
            return Document;
        }

        if (!postings.SeekBlock(target))
        {
            return Document = End;
        }

        int place = postings.Documents.BinarySearch(target);
        _index = place < 0 ? ~place : place;
        return Document = postings.Documents[_index];
    }

    /// <summary>The positions of the term in the current document; valid until the next call.</summary>
    public ReadOnlySpan<int> Positions() => postings.Positions(_index);
}
