using System.Numerics;

namespace NewsSearch.Codecs;

/// <summary>Makes the signature of one text after another from the hashes of their words.</summary>
/// <remarks>
/// <para>MinHash (A. Broder, "On the resemblance and containment of documents", 1997) by one permutation: shingles fall
/// into bins by their hash, and the least of a bin stands for it; an empty bin takes the value of the next one
/// (A. Shrivastava and P. Li, "Densifying One Permutation Hashing", 2014). Of each only eight bits are kept (P. Li and
/// A. König, "b-Bit Minwise Hashing", 2010).</para>
/// <para>Two texts of Jaccard s share one of the eight bands of four bins with a probability of 1 − (1 − s⁴)⁸: 0.95 at
/// 0.75, 0.985 at 0.8, 0.9998 at 0.9; and 0.06 at 0.3.</para>
/// </remarks>
internal sealed class SignatureBuilder
{
    // Odd numbers without a pattern. A shingle's hash is a polynomial of its words' in the base.
    private const ulong Base = 0x9FB21C651E98DF25, Factor = 0xA0761D6478BD642F;

    // What the first of five words weighs.
    private const ulong FirstWeight = unchecked(Base * Base * Base * Base);

    // A value that a bin borrowed must differ from the one that it was borrowed from.
    private const byte Distance = 0x9D;

    private static readonly int BinShift = 64 - BitOperations.Log2(TextSignature.BinCount);

    private readonly uint[] _bins = new uint[TextSignature.BinCount];
    private uint[] _words = new uint[1024];
    private int _count;
    private ulong _titleFigures;
    private ulong _titleWords;

    /// <summary>Adds a word of the title.</summary>
    public void AddTitleWord(uint word, bool isFigure)
    {
        ulong hash = Mix(word);
        _titleWords += hash;
        _titleFigures += isFigure ? hash : 0;
    }

    /// <summary>Makes room for the next words of the text; those that are not used are given back.</summary>
    public Span<uint> Reserve(int count)
    {
        if (_count + count > _words.Length)
        {
            Array.Resize(ref _words, Math.Max(_count + count, 2 * _words.Length));
        }

        return _words.AsSpan(_count, count);
    }

    /// <summary>Takes so many of the words that were written where there was room.</summary>
    public void Advance(int count) => _count += count;

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        _count = 0;
        _titleFigures = _titleWords = 0;
    }

    /// <summary>Writes the signature of what was added, and forgets it.</summary>
    /// <param name="target">Takes <see cref="TextSignature.Length"/> bytes.</param>
    public void Finish(Span<byte> target)
    {
        target.Clear();
        if (_count >= TextSignature.ShingleSize)
        {
            ulong title = _count < TextSignature.NoticeLength ? _titleWords : _titleFigures;
            ulong key = FillBins() + ReadLead(out ulong figures) + title;
            figures += _titleFigures;
            WriteBins(TextSignature.Write(target, Math.Max(1, key), (uint)_count, (uint)(figures >> 32)));
        }

        Clear();
    }

    // One loop, in which the only chain from word to word is a product and two sums. The sum of all hashes tells which
    // shingles a text has, and how often.
    private ulong FillBins()
    {
        const int Size = TextSignature.ShingleSize;
        uint[] bins = _bins;
        Array.Fill(bins, uint.MaxValue);
        var words = _words.AsSpan(0, _count);
        ulong key = 0, shingle = 0;
        for (int i = 0; i < Size - 1; i++)
        {
            shingle = (shingle * Base) + words[i];
        }

        for (int i = Size - 1; i < words.Length; i++)
        {
            shingle = (shingle * Base) + words[i];
            ulong hash = Mix(shingle);
            key += hash;
            ref uint bin = ref bins[hash >> BinShift];
            bin = Math.Min(bin, (uint)(hash >> 24));
            shingle -= words[i - (Size - 1)] * FirstWeight;
        }

        return key;
    }

    // A figure's hash is odd.
    private ulong ReadLead(out ulong figures)
    {
        ulong hash = 0;
        figures = 0;
        foreach (uint word in _words.AsSpan(0, Math.Min(_count, TextSignature.LeadLength)))
        {
            hash = (hash * Factor) + word;
            figures += (word & 1) != 0 ? Mix(word) : 0;
        }

        return Mix(hash);
    }

    private void WriteBins(Span<byte> target)
    {
        for (int bin = 0; bin < target.Length; bin++)
        {
            int from = bin;
            byte borrowed = 0;
            while (_bins[from] == uint.MaxValue)
            {
                from = (from + 1) % _bins.Length;
                borrowed += Distance;
            }

            target[bin] = (byte)(_bins[from] + borrowed);
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * Factor;
        return value ^ (value >> 29);
    }
}
