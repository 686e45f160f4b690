using System.Numerics;

namespace NewsSearch.Searching;

/// <summary>Adds up scores of the documents of a window that several leaves have.</summary>
internal sealed class WindowScores
{
    // All zero between windows.
    private readonly double[] _scores = new double[Window.Large];
    private readonly ulong[] _bits = new ulong[Window.Large / 64];

    // Which words of the bits are not zero: few are, where few documents are scored.
    private readonly ulong[] _words = new ulong[Window.Large / 64 / 64];

    /// <summary>Adds the scores of documents.</summary>
    public void Add(Candidates candidates)
    {
        var offsets = candidates.Offsets;
        var scores = candidates.Scores;
        for (int i = 0; i < offsets.Length; i++)
        {
            int word = offsets[i] >> 6;
            _scores[offsets[i]] += scores[i];
            _bits[word] |= 1UL << offsets[i];
            _words[word >> 6] |= 1UL << word;
        }
    }

    /// <summary>Moves the documents that have at least so much to a list, and begins anew.</summary>
    public void MoveTo(Candidates candidates, double least)
    {
        for (int group = 0; group << 6 < candidates.WindowWords; group++)
        {
            for (ulong words = _words[group]; words != 0; words &= words - 1)
            {
                int word = (group << 6) + BitOperations.TrailingZeroCount(words);
                for (ulong left = _bits[word]; left != 0; left &= left - 1)
                {
                    int offset = (word << 6) + BitOperations.TrailingZeroCount(left);
                    candidates.Add(offset, _scores[offset], least);
                    _scores[offset] = 0;
                }

                _bits[word] = 0;
            }

            _words[group] = 0;
        }
    }
}
