using System.Numerics;

namespace NewsSearch.Searching;

/// <summary>Adds up scores of the documents of a window that several leaves have.</summary>
internal sealed class WindowScores
{
    // All zero between windows.
    private readonly double[] _scores = new double[Window.Large];
    private readonly ulong[] _bits = new ulong[Window.Large / 64];

    /// <summary>Adds the scores of documents.</summary>
    public void Add(Candidates candidates)
    {
        var offsets = candidates.Offsets;
        var scores = candidates.Scores;
        for (int i = 0; i < offsets.Length; i++)
        {
            _scores[offsets[i]] += scores[i];
            Window.Set(_bits, offsets[i]);
        }
    }

    /// <summary>Moves the documents that have at least so much to a list, and begins anew.</summary>
    public void MoveTo(Candidates candidates, double least)
    {
        var bits = _bits.AsSpan(0, candidates.WindowWords);
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                int offset = (word << 6) + BitOperations.TrailingZeroCount(left);
                candidates.Add(offset, _scores[offset], least);
                _scores[offset] = 0;
            }

            bits[word] = 0;
        }
    }
}
