namespace NewsSearch.Facets;

/// <summary>Keeps the largest of many numbers: a heap with the least of them on top.</summary>
/// <param name="capacity">How many to keep.</param>
internal sealed class TopKeys(int capacity)
{
    private readonly ulong[] _heap = new ulong[capacity];
    private int _count;

    /// <summary>What a number must exceed to be kept.</summary>
    public ulong Least { get; private set; } = capacity == 0 ? ulong.MaxValue : 0;

    /// <summary>Keeps a number above 0 if it is among the largest.</summary>
    public void Offer(ulong key)
    {
        if (key <= Least)
        {
            return;
        }

        if (_count < _heap.Length)
        {
            Rise(key, _count++);
        }
        else
        {
            Sink(key);
        }

        if (_count == _heap.Length)
        {
            Least = _heap[0];
        }
    }

    /// <summary>The numbers, largest first; nothing is offered behind this.</summary>
    public ReadOnlySpan<ulong> Sorted()
    {
        var sorted = _heap.AsSpan(0, _count);
        sorted.Sort(static (left, right) => right.CompareTo(left));
        return sorted;
    }

    private void Rise(ulong key, int place)
    {
        while (place > 0 && _heap[(place - 1) / 2] > key)
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _heap[place] = key;
    }

    private void Sink(ulong key)
    {
        int place = 0;
        for (int child = 1; child < _heap.Length; child = (2 * place) + 1)
        {
            child += child + 1 < _heap.Length && _heap[child + 1] < _heap[child] ? 1 : 0;
            if (_heap[child] >= key)
            {
                break;
            }

            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = key;
    }
}
