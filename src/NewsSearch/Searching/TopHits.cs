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
            SiftDown(document);
            return true;
        }

        var heap = buffers.GrowHeap(_count + 1);
        int place = _count++;
        for (int parent; place > 0; place = parent)
        {
            parent = (place - 1) / 2;
            if (HitOrder.Compare(order, heap[parent], document) >= 0)
            {
                break;
            }

            heap[place] = heap[parent];
        }

        heap[place] = document;
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
            SiftDown(heap[_count]);

            // Nothing of a search keeps a segment from being let go.
            heap[_count] = default;
        }

        return sorted;
    }

    // Puts a document in the place of the worst.
    private void SiftDown(in FoundDocument document)
    {
        var heap = buffers.Heap;
        int place = 0;
        for (int child = 1; child < _count; child = (2 * place) + 1)
        {
            int other = child + 1;
            child = other < _count && HitOrder.Compare(order, heap[other], heap[child]) > 0 ? other : child;
            if (HitOrder.Compare(order, heap[child], document) <= 0)
            {
                break;
            }

            heap[place] = heap[child];
            place = child;
        }

        heap[place] = document;
    }
}
