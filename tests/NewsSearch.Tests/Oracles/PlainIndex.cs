namespace NewsSearch.Tests.Oracles;

/// <summary>What an index holds, as lists: which items are counted, and which of them are live.</summary>
internal sealed class PlainIndex(PlainTerms terms)
{
    private readonly Dictionary<string, PlainDocument> _current = [];
    private readonly List<PlainDocument> _buffer = [];
    private List<PlainDocument[]> _segments = [];

    /// <summary>All documents of all segments, the deleted ones as well.</summary>
    public IEnumerable<PlainDocument> Counted => _segments.SelectMany(segment => segment);

    public void Add(NewsItem item)
    {
        Delete(item.Id);
        var document = new PlainDocument(item, terms);
        _current.Add(item.Id, document);
        _buffer.Add(document);
    }

    public bool Delete(string id)
    {
        if (!_current.Remove(id, out var document))
        {
            return false;
        }

        document.IsLive = false;
        return true;
    }

    /// <summary>What was added since the last time becomes a segment; segments without live documents go.</summary>
    public void Refresh()
    {
        _segments.Add([.. _buffer.Where(document => document.IsLive)]);
        _buffer.Clear();
        _segments = [.. _segments.Where(segment => segment.Any(document => document.IsLive))];
    }

    /// <summary>Two or more segments become one, which has no deleted documents.</summary>
    public void Merge()
    {
        Refresh();
        if (_segments.Count > 1)
        {
            _segments = [[.. Counted.Where(document => document.IsLive)]];
        }
    }
}
