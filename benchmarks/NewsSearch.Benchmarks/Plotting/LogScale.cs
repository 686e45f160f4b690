namespace NewsSearch.Benchmarks.Plotting;

/// <summary>Maps values to coordinates by their logarithm, from whole decade to whole decade.</summary>
internal sealed class LogScale
{
    private readonly double _start;
    private readonly double _end;

    /// <summary>A scale that holds all values.</summary>
    /// <param name="values">The values, all above 0.</param>
    /// <param name="start">The coordinate of the lowest decade.</param>
    /// <param name="end">The coordinate of the highest.</param>
    public LogScale(IEnumerable<double> values, double start, double end)
    {
        double[] all = [.. values];
        _start = start;
        _end = end;
        First = (int)Math.Floor(Math.Log10(all.Min()));
        Last = Math.Max(First + 1, (int)Math.Ceiling(Math.Log10(all.Max())));
    }

    /// <summary>The exponent of the lowest decade.</summary>
    public int First { get; }

    /// <summary>The exponent of the highest decade.</summary>
    public int Last { get; }

    /// <summary>The coordinate of a value.</summary>
    public double this[double value] => _start + ((_end - _start) * (Math.Log10(value) - First) / (Last - First));
}
