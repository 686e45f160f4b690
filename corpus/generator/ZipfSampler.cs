namespace NewsSearch.Corpus;

/// <summary>Draws ranks with the frequencies of natural language: the n-th most frequent about 1/n as often.</summary>
/// <remarks>
/// Zipf–Mandelbrot with exponent 1, that is weight 1 / (rank + shift), and exponent 2 beyond the bend, as Ferrer i
/// Cancho and Solé found in English (Two regimes in the frequency of words, 2001). Drawn in constant time by Vose's
/// alias method (A linear algorithm for generating random numbers with a given distribution, 1991). The exponents are
/// whole because a division rounds alike on every processor, which a power does not.
/// </remarks>
internal sealed class ZipfSampler
{
    private readonly uint[] _threshold;
    private readonly int[] _alias;

    /// <summary>Prepares the ranks 0 to below <paramref name="count"/>.</summary>
    /// <param name="count">How many ranks there are, at least one.</param>
    /// <param name="shift">Flattens the top ranks; English text fits about 2.7, must be above zero.</param>
    /// <param name="bend">The rank beyond which words become rare faster; none where it is not below the count.</param>
    public ZipfSampler(int count, double shift, int bend = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shift);
        _threshold = new uint[count];
        _alias = new int[count];
        double[] scaled = Scale(count, shift, bend);
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (int rank = 0; rank < count; rank++)
        {
            (scaled[rank] < 1 ? small : large).Push(rank);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop();
            int more = large.Pop();
            _threshold[less] = (uint)(scaled[less] * uint.MaxValue);
            _alias[less] = more;
            scaled[more] -= 1 - scaled[less];
            (scaled[more] < 1 ? small : large).Push(more);
        }

        // What is left weighs one, but for rounding, and stands for itself.
        foreach (int rank in small.Concat(large))
        {
            _threshold[rank] = uint.MaxValue;
            _alias[rank] = rank;
        }
    }

    /// <summary>Draws one rank.</summary>
    public int Next(ref SeededRandom random)
    {
        ulong bits = random.NextBits();
        int column = (int)(((bits >> 32) * (ulong)_threshold.Length) >> 32);
        return (uint)bits <= _threshold[column] ? column : _alias[column];
    }

    private static double[] Scale(int count, double shift, int bend)
    {
        var weights = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++)
        {
            weights[rank] = 1 / (rank + shift);
            weights[rank] *= rank > bend ? (double)bend / rank : 1;
            sum += weights[rank];
        }

        for (int rank = 0; rank < count; rank++)
        {
            weights[rank] = weights[rank] * count / sum;
        }

        return weights;
    }
}
