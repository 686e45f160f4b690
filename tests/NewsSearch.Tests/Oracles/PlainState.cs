namespace NewsSearch.Tests.Oracles;

/// <summary>The documents of one state of an index in arrays, with the postings of every term.</summary>
internal sealed class PlainState
{
    private readonly Dictionary<int, PlainPostings> _postings = [];

    public PlainState(IEnumerable<PlainDocument> counted)
    {
        Documents = [.. counted];
        for (int i = 0; i < Documents.Length; i++)
        {
            AddPostings(i, Documents[i].Title, inTitle: true);
            AddPostings(i, Documents[i].Body, inTitle: false);
        }

        int[] all = [.. Enumerable.Range(0, Documents.Length)];
        Newest = [.. all];
        Array.Sort(Newest, (left, right) => Compare(Documents[left], Documents[right], newestFirst: true));
        Oldest = [.. all];
        Array.Sort(Oldest, (left, right) => Compare(Documents[left], Documents[right], newestFirst: false));
    }

    /// <summary>All that are counted, in no order.</summary>
    public PlainDocument[] Documents { get; }

    /// <summary>Their numbers newest first, then by id; undated last.</summary>
    public int[] Newest { get; }

    /// <summary>Their numbers oldest first, then by id; undated last.</summary>
    public int[] Oldest { get; }

    /// <summary>The terms that any document has.</summary>
    public IEnumerable<int> Terms => _postings.Keys;

    public PlainPostings? Postings(int term) => _postings.GetValueOrDefault(term);

    private void AddPostings(int document, int[] terms, bool inTitle)
    {
        foreach (int term in terms.Where(term => term >= 0))
        {
            if (!_postings.TryGetValue(term, out var postings))
            {
                _postings.Add(term, postings = new());
            }

            postings.Add(document, inTitle);
        }
    }

    private static int Compare(PlainDocument left, PlainDocument right, bool newestFirst)
    {
        int order = (left.Seconds, right.Seconds) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } l, { } r) => newestFirst ? r.CompareTo(l) : l.CompareTo(r),
        };
        return order != 0 ? order : left.Id.AsSpan().SequenceCompareTo(right.Id);
    }
}
