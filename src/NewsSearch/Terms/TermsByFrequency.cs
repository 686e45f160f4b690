namespace NewsSearch.Terms;

/// <summary>Walks the terms that begin alike from the most to the least frequent, ties by their bytes.</summary>
/// <remarks>
/// Does what this does, only without a look at most of them: take the terms of the range, sort them by document
/// frequency. What has the greatest bound is opened first (<see cref="TermPeaks"/>), so that a term comes out when
/// nothing unopened can have more documents.
/// </remarks>
internal sealed class TermsByFrequency
{
    // A term, in the place of a level.
    private const int Single = -1;

    private readonly TermDictionary _dictionary;
    private readonly TermPeaks _peaks;
    private readonly int _first;
    private readonly int _end;

    // The least comes first: so the frequency is negated. Behind it stands the first term of the place.
    private readonly PriorityQueue<(int Level, int Place), (int Negated, long First)> _open = new();

    /// <summary>The terms of a dictionary that begin with a prefix of at least one byte.</summary>
    public TermsByFrequency(TermDictionary dictionary, ReadOnlySpan<byte> prefix)
    {
        _dictionary = dictionary;
        _peaks = dictionary.Peaks;
        byte[] behind = prefix.ToArray();
        behind[^1]++;
        _first = dictionary.CountBefore(prefix);

        // No UTF-8 has a byte 255: what overflows is no text, and nothing begins so.
        _end = behind[^1] == 0 ? _first : dictionary.CountBefore(behind);
        if (_first < _end)
        {
            Open(_peaks.LevelCount, 0);
        }
    }

    /// <summary>How many documents the next term has; 0 behind the last.</summary>
    public int NextFrequency
    {
        get
        {
            while (_open.TryPeek(out var top, out var order))
            {
                if (top.Level == Single)
                {
                    return -order.Negated;
                }

                _open.Dequeue();
                Open(top.Level, top.Place);
            }

            return 0;
        }
    }

    /// <summary>Takes the next term; there must be one.</summary>
    public byte[] Take()
    {
        _ = NextFrequency;
        return _dictionary.Term(_open.Dequeue().Place);
    }

    /// <summary>Replaces a place by those below.</summary>
    private void Open(int level, int place)
    {
        if (level == 0)
        {
            OpenBlock(place);
            return;
        }

        long width = TermBlock.Size;
        for (int below = 1; below < level; below++)
        {
            width *= TermPeaks.Fan;
        }

        var peaks = _peaks.Level(level - 1);
        int from = place * TermPeaks.Fan, to = Math.Min(from + TermPeaks.Fan, peaks.Length);
        for (int child = from; child < to; child++)
        {
            long first = child * width;
            if (first < _end && first + width > _first)
            {
                _open.Enqueue((level - 1, child), (-peaks[child], first));
            }
        }
    }

    private void OpenBlock(int block)
    {
        var entries = _dictionary.Entries(block);
        int first = block * TermBlock.Size, end = Math.Min(first + TermBlock.Size, _end);
        for (int term = Math.Max(first, _first); term < end; term++)
        {
            _open.Enqueue((Single, term), (-entries.Read(term - first).DocumentFrequency, term));
        }
    }
}
