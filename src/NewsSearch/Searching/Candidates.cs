using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Searching;

/// <summary>The documents of a window that may still be among the best, with their scores so far.</summary>
internal sealed class Candidates
{
    private const int Row = 8;
    private const uint AllOfRow = (1 << Row) - 1;

    private readonly int[] _offsets = new int[Window.Large];
    private readonly double[] _scores = new double[Window.Large];
    private int _sought;

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
        Count = _sought = 0;
    }

    /// <summary>Only so many are sought, and all that are added match: the worse ones may be left out.</summary>
    public void SeekBest(int count) => _sought = count;

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

    /// <summary>Adds those documents behind the others that have a score.</summary>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> documentScores, double least)
    {
        float lowest = LeastFloat(least);
        if (_sought > 0)
        {
            lowest = Math.Max(lowest, BestScores.ReachedBy(documentScores, _sought));
        }

        Span<int> offsets = _offsets.AsSpan(Count);
        Span<double> scores = _scores.AsSpan(Count);
        int added = 0, whole = documentScores.Length - (documentScores.Length % Row), start = WindowStart;
        for (int from = 0; from < whole; from += Row)
        {
            var rowScores = Vector256.Create(documentScores[from..]);
            uint kept = Vector256.GreaterThanOrEqual(rowScores, Vector256.Create(lowest)).ExtractMostSignificantBits();
            if (kept == AllOfRow)
            {
                (Vector256.Create(documents[from..]) - Vector256.Create(start)).CopyTo(offsets[added..]);
                var (lower, upper) = Vector256.Widen(rowScores);
                lower.CopyTo(scores[added..]);
                upper.CopyTo(scores[(added + (Row / 2))..]);
                added += Row;
                continue;
            }

            for (; kept != 0; kept &= kept - 1)
            {
                int i = from + BitOperations.TrailingZeroCount(kept);
                offsets[added] = documents[i] - start;
                scores[added++] = documentScores[i];
            }
        }

        for (int i = whole; i < documentScores.Length; i++)
        {
            offsets[added] = documents[i] - start;
            scores[added] = documentScores[i];
            added += documentScores[i] >= lowest ? 1 : 0;
        }

        Count += added;
    }

    // Scores are floats: those not below a double are those not below the next float.
    private static float LeastFloat(double least)
    {
        float rounded = (float)least;
        return rounded < least ? MathF.BitIncrement(rounded) : rounded;
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
        var offsets = _offsets.AsSpan(0, Count);
        var scores = _scores.AsSpan(0, Count);
        int kept = 0;
        for (int i = 0; i < offsets.Length; i++)
        {
            int offset = offsets[i];
            offsets[kept] = offset;
            scores[kept] = scores[i];
            kept += (int)(bits[offset >> 6] >> offset & 1);
        }

        Count = kept;
    }

    /// <summary>Keeps a candidate with a new score at a place at or before its own.</summary>
    public void Put(int place, int from, double score)
    {
        _offsets[place] = _offsets[from];
        _scores[place] = score;
    }

    /// <summary>Adds to the scores of some.</summary>
    /// <param name="raised">Their places.</param>
    /// <param name="by">What each gets.</param>
    public void Raise(ReadOnlySpan<int> raised, ReadOnlySpan<float> by)
    {
        Span<double> scores = _scores;
        for (int i = 0; i < raised.Length; i++)
        {
            scores[raised[i]] += by[i];
        }
    }

    /// <summary>Adds to the scores of some, and moves those of them that have a score then.</summary>
    /// <param name="place">Where to, at or before the first of them.</param>
    /// <param name="raised">Their places, ascending.</param>
    /// <param name="by">What each gets.</param>
    /// <param name="least">The score.</param>
    /// <returns>The place behind those that are kept.</returns>
    public int RaiseAndKeep(int place, ReadOnlySpan<int> raised, ReadOnlySpan<float> by, double least)
    {
        Span<int> offsets = _offsets;
        Span<double> scores = _scores;
        for (int i = 0; i < raised.Length; i++)
        {
            double score = scores[raised[i]] + by[i];
            offsets[place] = offsets[raised[i]];
            scores[place] = score;
            place += score >= least ? 1 : 0;
        }

        return place;
    }

    /// <summary>Moves those candidates of a range that have a score to a place at or before their own.</summary>
    /// <returns>The place behind those that are kept.</returns>
    public int Keep(int place, int from, int to, double least)
    {
        var offsets = _offsets.AsSpan(0, to);
        var scores = _scores.AsSpan(0, to);
        for (int i = from; i < offsets.Length; i++)
        {
            double score = scores[i];
            offsets[place] = offsets[i];
            scores[place] = score;
            place += score >= least ? 1 : 0;
        }

        return place;
    }

    /// <summary>Leaves only the first so many.</summary>
    public void Truncate(int count) => Count = count;
}
