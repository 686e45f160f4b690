namespace NewsSearch.Searching;

/// <summary>The best so many documents of all that were offered: a heap with the worst of them on top.</summary>
/// <param name="order">What is better.</param>
/// <param name="capacity">How many to keep.</param>
internal sealed class TopHits(SortOrder order, int capacity)
{
    private readonly List<FoundDocument> _heap = new(Math.Min(capacity, 1024));

    /// <summary>Whether another document must be better than <see cref="Worst"/> to be kept.</summary>
    public bool IsFull => capacity > 0 && _heap.Count == capacity;

    /// <summary>The worst of those that are kept.</summary>
    public FoundDocument Worst => _heap[0];

    /// <summary>Keeps a document if it is good enough.</summary>
    /// <returns>False if it is not.</returns>
    public bool Offer(in FoundDocument document)
    {
        if (capacity == 0 || (IsFull && HitOrder.Compare(order, document, _heap[0]) >= 0))
        {
            return false;
        }

        if (IsFull)
        {
            _heap[0] = document;
            SiftDown();
            return true;
        }

        _heap.Add(document);
        for (int child = _heap.Count - 1, parent; child > 0; child = parent)
        {
            parent = (child - 1) / 2;
            if (HitOrder.Compare(order, _heap[parent], _heap[child]) >= 0)
            {
                break;
            }

            (_heap[parent], _heap[child]) = (_heap[child], _heap[parent]);
        }

        return true;
    }

    /// <summary>Those that are kept, best first.</summary>
    public IReadOnlyList<FoundDocument> Sorted()
    {
        FoundDocument[] sorted = [.. _heap];
        Array.Sort(sorted, (left, right) => HitOrder.Compare(order, left, right));
        return sorted;
    }

    private void SiftDown()
    {
        for (int parent = 0, worst; ; parent = worst)
        {
            worst = parent;
            for (int child = (2 * parent) + 1; child <= (2 * parent) + 2 && child < _heap.Count; child++)
            {
                worst = HitOrder.Compare(order, _heap[child], _heap[worst]) > 0 ? child : worst;
            }

            if (worst == parent)
            {
                return;
            }

            (_heap[parent], _heap[worst]) = (_heap[worst], _heap[parent]);
        }
    }
}
