namespace NewsSearch.Benchmarks.Measuring;

/// <summary>Measured values, to be looked at in order of size.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];
    private bool _isSorted;

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>Their sum.</summary>
    public double Sum => _values.Sum();

    /// <summary>Their mean.</summary>
    public double Mean => _values.Average();

    /// <summary>Adds one.</summary>
    public void Add(double value)
    {
        _values.Add(value);
        _isSorted = false;
    }

    /// <summary>The value that a share of all is below.</summary>
    public double Quantile(double share)
    {
        if (!_isSorted)
        {
            _values.Sort();
            _isSorted = true;
        }

        return _values[Math.Min(_values.Count - 1, (int)(share * _values.Count))];
    }
}
