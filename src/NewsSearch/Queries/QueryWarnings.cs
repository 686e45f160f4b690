namespace NewsSearch.Queries;

/// <summary>Collects what could not be taken as written.</summary>
internal sealed class QueryWarnings
{
    /// <summary>Nobody reads more, and a text of nothing but stray brackets has one a character.</summary>
    private const int Most = 100;

    private readonly List<QueryWarning> _list = [];

    /// <summary>How many there are.</summary>
    public int Count => _list.Count;

    /// <summary>Adds a warning, unless there are very many already.</summary>
    public void Add(string code, int start, int length, string message)
    {
        if (_list.Count < Most)
        {
            _list.Add(new(code, start, length, message));
        }
    }

    /// <summary>Takes back all but the first so many.</summary>
    public void Truncate(int count) => _list.RemoveRange(count, _list.Count - count);

    /// <summary>All of them in the order of the text.</summary>
    public IReadOnlyList<QueryWarning> ToList() => [.. _list.OrderBy(w => w.Start)];
}
