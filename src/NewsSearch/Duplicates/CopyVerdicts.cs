namespace NewsSearch.Duplicates;

/// <summary>Which texts were found to be copies, kept from state to state, so that each pair is read once.</summary>
/// <remarks>A verdict follows from the texts alone, so it holds wherever they stand. Thread-safe.</remarks>
internal sealed class CopyVerdicts
{
    // 40 bytes each; an index in which more texts resemble each other compares them anew now and then.
    private const int MostKept = 1_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(ulong Left, ulong Right), bool> _known = [];

    /// <summary>What the comparison of two texts gave.</summary>
    public bool TryGet(ulong left, ulong right, out bool areCopies)
    {
        lock (_gate)
        {
            return _known.TryGetValue(Pair(left, right), out areCopies);
        }
    }

    /// <summary>Keeps what the comparison of two texts gave.</summary>
    public void Add(ulong left, ulong right, bool areCopies)
    {
        lock (_gate)
        {
            if (_known.Count >= MostKept)
            {
                _known.Clear();
            }

            _known[Pair(left, right)] = areCopies;
        }
    }

    private static (ulong Left, ulong Right) Pair(ulong left, ulong right) =>
        left < right ? (left, right) : (right, left);
}
