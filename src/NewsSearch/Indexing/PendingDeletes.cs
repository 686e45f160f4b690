namespace NewsSearch.Indexing;

/// <summary>Documents that were deleted and are still visible, in two parts.</summary>
/// <remarks>
/// A refresh shows the state of one moment, and takes its time: what was deleted after that moment waits for the next
/// one, or an item that is just being replaced could be seen neither in its old nor in its new form.
/// </remarks>
internal sealed class PendingDeletes
{
    private readonly HashSet<int> _sealed = [];
    private readonly HashSet<int> _later = [];

    /// <summary>The documents that the next refresh, or the one that runs, makes invisible.</summary>
    public IReadOnlyCollection<int> Sealed => _sealed;

    /// <summary>Whether there are any.</summary>
    public bool Any => _sealed.Count + _later.Count > 0;

    /// <summary>Whether a document is one of them.</summary>
    public bool Contains(int document) => _sealed.Contains(document) || _later.Contains(document);

    /// <summary>Adds a document.</summary>
    public void Add(int document) => _later.Add(document);

    /// <summary>Marks the moment of a refresh: all documents so far are part of it.</summary>
    public void Seal()
    {
        _sealed.UnionWith(_later);
        _later.Clear();
    }

    /// <summary>Forgets what has become invisible.</summary>
    public void ClearSealed() => _sealed.Clear();

    /// <summary>Takes over what was deleted elsewhere.</summary>
    /// <param name="other">Where.</param>
    /// <param name="numbers">The number here of each document there, or −1.</param>
    public void Take(PendingDeletes other, ReadOnlySpan<int> numbers)
    {
        Take(other._sealed, _sealed, numbers);
        Take(other._later, _later, numbers);
    }

    private static void Take(HashSet<int> from, HashSet<int> to, ReadOnlySpan<int> numbers)
    {
        foreach (int document in from)
        {
            if (numbers[document] >= 0)
            {
                to.Add(numbers[document]);
            }
        }
    }
}
