using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>The best so many documents of all that were offered: a heap with the worst of them on top.</summary>
/// <remarks>Few are kept as a list, the worst first, which is a heap, too: to move them along costs less.</remarks>
/// <param name="order">What is better.</param>
/// <param name="capacity">How many to keep.</param>
/// <param name="segments">The segments of the state of the index.</param>
/// <param name="buffers">The memory of the search, which the heap stands in.</param>
internal sealed class TopHits(
    SortOrder order, int capacity, IReadOnlyList<SegmentView> segments, SearchBuffers buffers)
{
    private const int MostListed = 24;

    private readonly bool _isList = capacity <= MostListed;
    private int _count;
    private int _segment;

    /// <summary>Whether another document must be better than <see cref="Worst"/> to be kept.</summary>
    public bool IsFull => capacity > 0 && _count == capacity;

    /// <summary>The worst of those that are kept.</summary>
    public ref readonly RankedDocument Worst => ref buffers.Heap[0];

    /// <summary>Whether the worst is of the segment that documents are offered of now.</summary>
    public bool IsWorstOfSegment => Worst.Segment == _segment;

    /// <summary>Documents are offered of another segment from now on.</summary>
    public void BeginSegment(int segment) => _segment = segment;

    /// <summary>Keeps a document of the segment if it is good enough.</summary>
    /// <returns>False if it is not.</returns>
    public bool Offer(int document, float score, long seconds)
    {
        var offered = new RankedDocument(score, _segment, seconds, document);
        if (capacity == 0 || (IsFull && Compare(offered, buffers.Heap[0]) >= 0))
        {
            return false;
        }

        if (!IsFull)
        {
            Add(offered);
        }
        else if (_isList)
        {
            MoveUp(offered);
        }
        else
        {
            SiftDown(offered);
        }

        return true;
    }

    private void Add(in RankedDocument offered)
    {
        var heap = buffers.GrowHeap(_count + 1);
        int place = _count++;
        for (int parent; place > 0; place = parent)
        {
            parent = _isList ? place - 1 : (place - 1) / 2;
            if (Compare(heap[parent], offered) >= 0)
            {
                break;
            }

            heap[place] = heap[parent];
        }

        heap[place] = offered;
    }

    // Puts a document that is better than the worst in its place in the list, and leaves the worst out.
    private void MoveUp(in RankedDocument offered)
    {
        var list = buffers.Heap;
        int place = 0;
        for (; place + 1 < _count && Compare(list[place + 1], offered) > 0; place++)
        {
            list[place] = list[place + 1];
        }

        list[place] = offered;
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
        for (int listed = 0; _count > 0; listed++)
        {
            var worst = heap[_isList ? listed : 0];
            sorted[--_count] = new(segments[worst.Segment].Reader, worst.Document, worst.Score, worst.Seconds);
            if (!_isList)
            {
                SiftDown(heap[_count]);
            }
        }

        return sorted;
    }

    private int Compare(in RankedDocument left, in RankedDocument right)
    {
        int result = HitOrder.Compare(order, left.Score, left.Seconds, right.Score, right.Seconds);
        return result != 0 ? result : CompareIds(left, right);
    }

    // Of one date, documents of a segment are numbered in the order of their ids.
    private int CompareIds(in RankedDocument left, in RankedDocument right) => left.Segment == right.Segment
        ? left.Document.CompareTo(right.Document)
        : Id(left).SequenceCompareTo(Id(right));

    private ReadOnlySpan<byte> Id(in RankedDocument document) =>
        segments[document.Segment].Reader.Keys[document.Document];

    // Puts a document in the place of the worst.
    private void SiftDown(in RankedDocument document)
    {
        var heap = buffers.Heap;
        int place = 0;
        for (int child = 1; child < _count; child = (2 * place) + 1)
        {
            if (child + 1 < _count)
            {
                // Which of the two is as good as random, so scores that differ, as most do, are told without a branch.
                float score = heap[child].Score, next = heap[child + 1].Score;
                bool isNext = score == next ? Compare(heap[child + 1], heap[child]) > 0 : next < score;
                child += isNext ? 1 : 0;
            }

            if (Compare(heap[child], document) <= 0)
            {
                break;
            }

            heap[place] = heap[child];
            place = child;
        }

        heap[place] = document;
    }
}
