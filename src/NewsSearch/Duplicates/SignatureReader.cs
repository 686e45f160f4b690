namespace NewsSearch.Duplicates;

/// <summary>Makes the signatures by which texts that may be copies are found. To be used again.</summary>
/// <remarks>
/// MinHash (A. Broder, "On the resemblance and containment of documents", 1997) by one permutation: shingles fall into
/// bins by their hash, and the least of a bin stands for it; an empty bin takes the value of the next one
/// (A. Shrivastava and P. Li, "Densifying One Permutation Hashing", 2014). Bins are bound to bands of
/// <see cref="BandSize"/>: two texts of Jaccard s share one of <see cref="BandCount"/> bands with a probability of
/// 1 − (1 − s⁴)⁸: 0.95 at 0.75, 0.985 at 0.8, 0.9998 at 0.9; and 0.06 at 0.3.
/// </remarks>
internal sealed class SignatureReader
{
    /// <summary>How many bands a signature has.</summary>
    public const int BandCount = 8;

    private const int BandSize = 4;
    private const int BinBits = 5;

    // An odd constant: a value that a bin borrowed must differ from the one that it was borrowed from.
    private const ulong Distance = 0x9E3779B97F4A7C15;

    private readonly ulong[] _bins = new ulong[BandCount * BandSize];
    private readonly ComparedWords _words = new();

    /// <summary>Reads an item.</summary>
    /// <param name="title">Its title, of which figures count.</param>
    /// <param name="body">Its body.</param>
    /// <param name="bands">Takes the bands.</param>
    public TextSignature Read(string? title, string? body, Span<uint> bands)
    {
        _words.Read(title);
        ulong key = 0;
        foreach (ulong figure in _words.Figures.Select(figure => figure.Value).Distinct().Order())
        {
            key = ComparedWords.Mix(key ^ figure);
        }

        _words.Read(body);
        if (_words.Words.Count < ComparedText.ShingleSize)
        {
            bands.Clear();
            return default;
        }

        FillBins(_words.Words);
        WriteBands(bands);
        for (int i = 0; i < _words.Words.Count; i++)
        {
            key = ComparedWords.Mix(key + _words.Words[i]);
        }

        return new(Math.Max(1, key), _words.Words.Count);
    }

    private void FillBins(IReadOnlyList<ulong> words)
    {
        Array.Fill(_bins, ulong.MaxValue);
        for (int i = 0; i + ComparedText.ShingleSize <= words.Count; i++)
        {
            ulong shingle = ComparedText.Shingle(words, i);
            ref ulong bin = ref _bins[shingle >> (64 - BinBits)];
            bin = Math.Min(bin, shingle);
        }
    }

    private void WriteBands(Span<uint> bands)
    {
        for (int band = 0; band < BandCount; band++)
        {
            ulong hash = (ulong)band;
            for (int bin = band * BandSize; bin < (band + 1) * BandSize; bin++)
            {
                int from = bin, steps = 0;
                while (_bins[from] == ulong.MaxValue)
                {
                    from = (from + 1) % _bins.Length;
                    steps++;
                }

                hash = ComparedWords.Mix(hash ^ (_bins[from] + ((ulong)steps * Distance)));
            }

            bands[band] = (uint)(hash >> 32);
        }
    }
}
