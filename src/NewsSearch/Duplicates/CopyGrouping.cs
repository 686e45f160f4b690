using NewsSearch.Codecs;
using NewsSearch.StoredFields;

namespace NewsSearch.Duplicates;

/// <summary>Puts copies together: each joins the fullest text that it is a copy of.</summary>
/// <remarks>
/// Texts are taken from the fullest on, so which groups there are depends on the items alone: not on the order in which
/// they were added, nor on the segments that they stand in. Every member is a copy of the group's fullest text; chains,
/// in which each resembles the next and the last has nothing of the first, do not come about.
/// </remarks>
/// <param name="copies">The candidates, the fullest first.</param>
/// <param name="signatures">The signatures by segment.</param>
/// <param name="verdicts">What comparisons gave before; more are added.</param>
internal sealed class CopyGrouping(
    List<Copy> copies, SegmentSignatures[] signatures, CopyVerdicts verdicts)
{
    // Of many texts that share a band and are no copies of each other, so many are compared; copies are few.
    private const int MostCompared = 64;

    // Copies have about as many words, so they come one soon after the other.
    private const int MostKept = 1_024;

    // Of the bins of two copies three quarters or more are alike. That fewer than this are happens once in a million
    // times; of texts that have little in common but one band, it is the rule, and they need not be read.
    private const int LeastAlike = 12;

    // So many bins are alike once in two hundred times where three quarters of the shingles are, and next to never
    // where half of them are. With the same figures in titles and leads, such texts need not be read either.
    private const int SurelyAlike = 30;

    private readonly Dictionary<ulong, int> _byKey = [];
    private readonly Dictionary<(int Band, uint Value), List<int>> _byBand = [];
    private readonly Dictionary<int, ComparedText> _texts = [];
    private readonly ItemBuffer _buffer = new();
    private readonly ComparedWords _words = new();

    /// <summary>For each candidate the number of the first of its group: its own where it joins none.</summary>
    public int[] Run(CancellationToken cancellationToken)
    {
        int[] firsts = new int[copies.Count];
        for (int i = 0; i < firsts.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ulong key = copies[i].Key;
            if (!_byKey.TryGetValue(key, out int first))
            {
                first = FindFirst(i);
                _byKey.Add(key, first);
                if (first == i)
                {
                    Register(i);
                }
            }

            firsts[i] = first;
        }

        return firsts;
    }

    private TextSignature Signature(int i) => signatures[copies[i].Segment][copies[i].Document];

    private int FindFirst(int i)
    {
        var near = new SortedSet<int>();
        var signature = Signature(i);
        for (int band = 0; band < TextSignature.BandCount; band++)
        {
            if (_byBand.TryGetValue((band, signature.Band(band)), out var firsts))
            {
                near.UnionWith(firsts);
            }
        }

        foreach (int first in near)
        {
            if (AreCopies(first, i))
            {
                return first;
            }
        }

        return i;
    }

    private void Register(int i)
    {
        var signature = Signature(i);
        for (int band = 0; band < TextSignature.BandCount; band++)
        {
            var key = (band, signature.Band(band));
            if (!_byBand.TryGetValue(key, out var firsts))
            {
                _byBand[key] = firsts = new(1);
            }

            if (firsts.Count < MostCompared)
            {
                firsts.Add(i);
            }
        }
    }

    private bool AreCopies(int first, int second)
    {
        TextSignature one = Signature(first), other = Signature(second);
        int alike = Alike(one.Bins, other.Bins);
        bool isNotice = Math.Min(one.WordCount, other.WordCount) < TextSignature.NoticeLength;
        if (alike < LeastAlike || (alike >= SurelyAlike && one.Figures == other.Figures && !isNotice))
        {
            return alike >= SurelyAlike;
        }

        ulong left = copies[first].Key, right = copies[second].Key;
        if (!verdicts.TryGet(left, right, out bool areCopies))
        {
            areCopies = Text(first).IsCopyOf(Text(second));
            verdicts.Add(left, right, areCopies);
        }

        return areCopies;
    }

    private static int Alike(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int alike = 0;
        for (int bin = 0; bin < left.Length; bin++)
        {
            alike += left[bin] == right[bin] ? 1 : 0;
        }

        return alike;
    }

    private ComparedText Text(int i)
    {
        if (!_texts.TryGetValue(i, out var text))
        {
            var (title, body) = SegmentSignatures.Text(copies[i].Reader, copies[i].Document, _buffer);
            text = ComparedText.Of(title, body, _words);
            if (_texts.Count == MostKept)
            {
                _texts.Clear();
            }

            _texts.Add(i, text);
        }

        return text;
    }
}
