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

    private readonly Dictionary<ulong, int> _byKey = [];
    private readonly Dictionary<(int Band, uint Value), List<int>> _byBand = [];
    private readonly Dictionary<int, ComparedText> _texts = [];
    private readonly ItemBuffer _buffer = new();

    /// <summary>For each candidate the number of the first of its group: its own where it joins none.</summary>
    public int[] Run(CancellationToken cancellationToken)
    {
        int[] firsts = new int[copies.Count];
        for (int i = 0; i < firsts.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ulong key = copies[i].Signature.Key;
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

    private ReadOnlySpan<uint> Bands(int i) => signatures[copies[i].Segment].Bands(copies[i].Document);

    private int FindFirst(int i)
    {
        var near = new SortedSet<int>();
        var bands = Bands(i);
        for (int band = 0; band < bands.Length; band++)
        {
            if (_byBand.TryGetValue((band, bands[band]), out var firsts))
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
        var bands = Bands(i);
        for (int band = 0; band < bands.Length; band++)
        {
            var key = (band, bands[band]);
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
        ulong left = copies[first].Signature.Key, right = copies[second].Signature.Key;
        if (!verdicts.TryGet(left, right, out bool areCopies))
        {
            areCopies = Text(first).IsCopyOf(Text(second));
            verdicts.Add(left, right, areCopies);
        }

        return areCopies;
    }

    private ComparedText Text(int i)
    {
        if (!_texts.TryGetValue(i, out var text))
        {
            var (title, body) = SegmentSignatures.Text(copies[i].Reader, copies[i].Document, _buffer);
            text = ComparedText.Of(title, body);
            if (_texts.Count == MostKept)
            {
                _texts.Clear();
            }

            _texts.Add(i, text);
        }

        return text;
    }
}
