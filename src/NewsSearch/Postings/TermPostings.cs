namespace NewsSearch.Postings;

/// <summary>All postings of one term in plain arrays: what is encoded at a flush or a merge.</summary>
internal sealed class TermPostings
{
    private readonly DocumentSort _sort = new();
    private int[] _order = new int[256];
    private int[] _positionEnds = new int[256];
    private int[] _frequencies = new int[256];
    private int[] _titleFrequencies = new int[256];
    private int[] _documents = new int[256];
    private int[] _positions = new int[1024];
    private bool _sorted = true;

    /// <summary>How many documents have the term.</summary>
    public int Count { get; private set; }

    /// <summary>How often it stands in them.</summary>
    public long TotalFrequency => PositionCount;

    private int PositionCount { get; set; }

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        PositionCount = 0;
        _sorted = true;
    }

    /// <summary>Begins the posting of a document; documents may come in any order, each once.</summary>
    public void BeginDocument(int document)
    {
        if (Count == _documents.Length)
        {
            int size = Count * 2;
            Array.Resize(ref _documents, size);
            Array.Resize(ref _frequencies, size);
            Array.Resize(ref _titleFrequencies, size);
            Array.Resize(ref _positionEnds, size);
        }

        _sorted &= Count == 0 || _documents[Count - 1] < document;
        _documents[Count] = document;
        _frequencies[Count] = 0;
        _titleFrequencies[Count] = 0;
        _positionEnds[Count++] = PositionCount;
    }

    /// <summary>Adds an occurrence in the document that was begun last, in ascending order of positions.</summary>
    public void AddPosition(int position, bool inTitle)
    {
        if (PositionCount == _positions.Length)
        {
            Array.Resize(ref _positions, PositionCount * 2);
        }

        _positions[PositionCount++] = position;
        _frequencies[Count - 1]++;
        _titleFrequencies[Count - 1] += inTitle ? 1 : 0;
        _positionEnds[Count - 1] = PositionCount;
    }

    /// <summary>Puts the documents in ascending order.</summary>
    public void Sort()
    {
        if (_order.Length < Count)
        {
            _order = new int[_documents.Length];
        }

        if (!_sorted)
        {
            _sort.Sort(_documents.AsSpan(0, Count), _order);
            return;
        }

        for (int i = 0; i < Count; i++)
        {
            _order[i] = i;
        }
    }

    /// <summary>The posting at a place in ascending order of documents; <see cref="Sort"/> comes first.</summary>
    public void Get(
        int index, out int document, out int frequency, out int titleFrequency, out ReadOnlySpan<int> positions)
    {
        int i = _order[index];
        document = _documents[i];
        frequency = _frequencies[i];
        titleFrequency = _titleFrequencies[i];
        positions = _positions.AsSpan(_positionEnds[i] - frequency, frequency);
    }
}
