namespace NewsSearch.Searching;

/// <summary>The best so many documents of all that were offered: a heap with the worst of them on top.</summary>
/// <param name="order">What is better.</param>
/// <param name="capacity">How many to keep.</param>
/// <param name="buffers">The memory of the search, which the heap stands in.</param>
internal sealed class TopHits(SortOrder order, int capacity, SearchBuffers buffers)
{
    private int _count;

    /// <summary>Whether another document must be better than <see cref="Worst"/> to be kept.</summary>
    public bool IsFull => capacity > 0 && _count == capacity;

    /// <summary>The worst of those that are kept.</summary>
    public FoundDocument Worst => buffers.Heap[0];

    /// <summary>Keeps a document if it is good enough.</summary>
    /// <returns>False if it is not.</returns>
    public bool Offer(in FoundDocument document)
    {
        if (capacity == 0 || (IsFull && HitOrder.Compare(order, document, buffers.Heap[0]) >= 0))
        {
            return false;
        }

        if (IsFull)
        {
            buffers.Heap[0] = document;
            SiftDown();
            return true;
        }

        var heap = buffers.GrowHeap(_count + 1);
        heap[_count] = document;
        for (int child = _count++, parent; child > 0; child = parent)
        {
            parent = (child - 1) / 2;
            if (HitOrder.Compare(order, heap[parent], heap[child]) >= 0)
            {
                break;
            }

            (heap[parent], heap[child]) = (heap[child], heap[parent]);
        }

        return true;
    }

    /// <summary>Those that are kept, best first; the heap is empty then.</summary>
    public IReadOnlyList<FoundDocument> Sorted()
    {
        if (_count == 0)
        {
            return [];
        }

        var heap = buffers.Heap;
        var sorted = new FoundDocument[_count];
        while (_count > 0)
        {
            sorted[--_count] = heap[0];
            heap[0] = heap[_count];
            SiftDown();

            // Nothing of a search keeps a segment from being let go.
            heap[_count] = default;
        }

        return sorted;
    }

    private void SiftDown()
    {
        var heap = buffers.Heap;
        for (int parent = 0, worst; ; parent = worst)
        {
            worst = parent;
            for (int child = (2 * parent) + 1; child <= (2 * parent) + 2 && child < _count; child++)
            {
                worst = HitOrder.Compare(order, heap[child], heap[worst]) > 0 ? child : worst;
            }

            if (worst == parent)
            {
                return;
            }

            (heap[parent], heap[worst]) = (heap[worst], heap[parent]);
        }
    }
}
