using System.Runtime.CompilerServices;

namespace NewsSearch.Searching;

/// <summary>The documents of a window that may still be among the best, with their scores so far.</summary>
internal sealed class Candidates
{
    private readonly int[] _offsets = new int[Window.Large];
    private readonly double[] _scores = new double[Window.Large];

    /// <summary>The window's first document.</summary>
    public int WindowStart { get; private set; }

    /// <summary>The document behind the window's last.</summary>
    public int WindowEnd { get; private set; }

    /// <summary>How many words a bitmap of the window has.</summary>
    public int WindowWords => (WindowEnd - WindowStart) / 64;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their places in the window, ascending.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, Count);

    /// <summary>Their scores so far.</summary>
    public ReadOnlySpan<double> Scores => _scores.AsSpan(0, Count);

    /// <summary>Forgets all and begins a window of at most <see cref="Window.Large"/> documents.</summary>
    public void Begin(int windowStart, int windowEnd)
    {
        WindowStart = windowStart;
        WindowEnd = windowEnd;
        Count = 0;
    }

    /// <summary>Adds one behind the others.</summary>
    public void Add(int offset, double score)
    {
        _offsets[Count] = offset;
        _scores[Count++] = score;
    }

    /// <summary>Adds one behind the others if it has a score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int offset, double score, double least)
    {
        // Written first and counted if it stays, here and below: no branch to guess wrong.
        _offsets[Count] = offset;
        _scores[Count] = score;
        Count += score >= least ? 1 : 0;
    }

    /// <summary>Adds the documents of a bitmap behind the others, all with the same score.</summary>
    public void Add(ReadOnlySpan<ulong> bits, double score)
    {
        int count = Window.List(bits, _offsets.AsSpan(Count));
        _scores.AsSpan(Count, count).Fill(score);
        Count += count;
    }

    /// <summary>Sets the bits of the candidates in a bitmap that is empty.</summary>
    public void CopyTo(Span<ulong> bits)
    {
        foreach (int offset in Offsets)
        {
            Window.Set(bits, offset);
        }
    }

    /// <summary>Drops the candidates that a bitmap does not have.</summary>
    public void Keep(ReadOnlySpan<ulong> bits)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            _offsets[kept] = _offsets[i];
            _scores[kept] = _scores[i];
            kept += (int)(bits[_offsets[i] >> 6] >> _offsets[i] & 1);
        }

        Count = kept;
    }

    /// <summary>Keeps a candidate with a new score at a place at or before its own.</summary>
    public void Put(int place, int from, double score)
    {
        _offsets[place] = _offsets[from];
        _scores[place] = score;
    }

    /// <summary>Adds to the score of a candidate.</summary>
    public void Raise(int place, double score) => _scores[place] += score;

    /// <summary>Moves a candidate to a place at or before its own if it has a score.</summary>
    /// <returns>The place behind those that are kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Keep(int place, int from, double least)
    {
        _offsets[place] = _offsets[from];
        _scores[place] = _scores[from];
        return place + (_scores[from] >= least ? 1 : 0);
    }

    /// <summary>Moves those candidates of a range that have a score, as for one alone.</summary>
    public int Keep(int place, int from, int to, double least)
    {
        for (int i = from; i < to; i++)
        {
            place = Keep(place, i, least);
        }

        return place;
    }

    /// <summary>Leaves only the first so many.</summary>
    public void Truncate(int count) => Count = count;
}
