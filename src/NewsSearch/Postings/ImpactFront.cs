using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>The impacts of postings that no other dominates: none has a frequency as high in a text as short.</summary>
/// <remarks>Written in ascending order of frequency, and so of length: two bytes each.</remarks>
internal sealed class ImpactFront
{
    private readonly int[] _leastLengths = new int[256];
    private int _least = 255;
    private int _highest = -1;

    public ImpactFront() => Array.Fill(_leastLengths, int.MaxValue);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        if (_least <= _highest)
        {
            _leastLengths.AsSpan(_least, _highest - _least + 1).Fill(int.MaxValue);
        }

        _least = 255;
        _highest = -1;
    }

    /// <summary>Adds a posting.</summary>
    public void Add(byte frequencyCode, byte lengthCode)
    {
        _leastLengths[frequencyCode] = Math.Min(_leastLengths[frequencyCode], lengthCode);
        _least = Math.Min(_least, frequencyCode);
        _highest = Math.Max(_highest, frequencyCode);
    }

    /// <summary>Adds the postings of a block.</summary>
    /// <param name="frequencyCodes">A code for each.</param>
    /// <param name="lengthCodes">As many.</param>
    public void Add(ReadOnlySpan<byte> frequencyCodes, ReadOnlySpan<byte> lengthCodes)
    {
        Span<int> leastLengths = _leastLengths;
        int least = _least, highest = _highest;
        for (int i = 0; i < frequencyCodes.Length; i++)
        {
            byte code = frequencyCodes[i];
            leastLengths[code] = Math.Min(leastLengths[code], lengthCodes[i]);
            least = Math.Min(least, code);
            highest = Math.Max(highest, code);
        }

        _least = least;
        _highest = highest;
    }

    /// <summary>Adds what another one has.</summary>
    public void Add(ImpactFront other)
    {
        for (int code = other._least; code <= other._highest; code++)
        {
            if (other._leastLengths[code] != int.MaxValue)
            {
                Add((byte)code, (byte)other._leastLengths[code]);
            }
        }
    }

    /// <summary>Appends the pairs and returns how many there are.</summary>
    public int Write(ByteWriter target)
    {
        // From the highest frequency down, a pair stands only if its text is shorter than all before.
        Span<byte> pairs = stackalloc byte[2 * 256];
        int start = pairs.Length, shortest = int.MaxValue;
        for (int code = _highest; code >= _least; code--)
        {
            if (_leastLengths[code] < shortest)
            {
                shortest = _leastLengths[code];
                pairs[--start] = (byte)shortest;
                pairs[--start] = (byte)code;
            }
        }

        target.Write(pairs[start..]);
        return (pairs.Length - start) / 2;
    }
}
