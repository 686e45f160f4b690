using System.Numerics;
using NewsSearch.Codecs;

namespace NewsSearch.Duplicates;

/// <summary>What two items are compared by to say whether one is a copy of the other.</summary>
internal sealed class ComparedText
{
    /// <summary>The least share of shingles that two copies have in common.</summary>
    /// <remarks>
    /// Copies that an editor shortened by a fifth or touched in some places lie above; stories that follow one pattern
    /// from day to day lie below 0.6.
    /// </remarks>
    public const double LeastJaccard = 0.75;

    private const ulong Factor = 0xA0761D6478BD642F;

    private readonly ulong[] _shingles;
    private readonly HashSet<uint> _title;
    private readonly HashSet<uint> _head;
    private readonly HashSet<uint> _figures;

    private readonly bool _isNotice;

    private ComparedText(
        ulong[] shingles, HashSet<uint> title, HashSet<uint> head, HashSet<uint> figures, bool isNotice) =>
        (_shingles, _title, _head, _figures, _isNotice) = (shingles, title, head, figures, isNotice);

    /// <summary>What an item is compared by.</summary>
    /// <param name="title">Its title; null for one that was derived from the body.</param>
    /// <param name="body">Its body.</param>
    /// <param name="words">Finds words.</param>
    public static ComparedText Of(string? title, string? body, ComparedWords words)
    {
        words.Read(title);
        HashSet<uint> titleWords = [.. words.Words];
        HashSet<uint> head = [.. words.Figures.Select(figure => figure.Value)];
        words.Read(body);
        HashSet<uint> all = [.. head, .. words.Figures.Select(figure => figure.Value)];
        head.UnionWith(words.Figures
            .Where(figure => figure.Place < TextSignature.LeadLength).Select(figure => figure.Value));
        ulong[] shingles = new ulong[Math.Max(0, words.Words.Count - TextSignature.ShingleSize + 1)];
        for (int i = 0; i < shingles.Length; i++)
        {
            shingles[i] = Shingle(words.Words, i);
        }

        Array.Sort(shingles);
        return new(
            [.. shingles.Distinct()], titleWords, head, all, words.Words.Count < TextSignature.NoticeLength);
    }

    /// <summary>Whether one is a copy of the other.</summary>
    public bool IsCopyOf(ComparedText other) =>
        Jaccard(other) >= LeastJaccard && !TellsOtherFigures(other) && !IsOtherNotice(other);

    /// <summary>The shingles that both have, as a share of those that either has; 0 where there are none.</summary>
    public double Jaccard(ComparedText other)
    {
        int left = 0, right = 0, common = 0;
        while (left < _shingles.Length && right < other._shingles.Length)
        {
            int order = _shingles[left].CompareTo(other._shingles[right]);
            common += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        int all = _shingles.Length + other._shingles.Length - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>Whether titles and leads give different figures, as when a story is written again for another day.
    /// </summary>
    /// <remarks>
    /// Each says one there that the other does not say there, and at least one of these figures the other says nowhere.
    /// A figure that was added, cut, or told in another paragraph does not make another story.
    /// </remarks>
    public bool TellsOtherFigures(ComparedText other)
    {
        uint[] here = [.. _head.Except(other._head)], there = [.. other._head.Except(_head)];
        return here.Length > 0 && there.Length > 0
            && !(other._figures.IsSupersetOf(here) && _figures.IsSupersetOf(there));
    }

    /// <summary>Whether these are notices, in words that many have, and their titles tell different things.</summary>
    /// <remarks>Titles of copies have more than half of their words in common.</remarks>
    private bool IsOtherNotice(ComparedText other)
    {
        int common = _title.Count(other._title.Contains);
        return (_isNotice || other._isNotice) && _title.Count > 0 && other._title.Count > 0
            && 2 * common <= _title.Count + other._title.Count - common;
    }

    private static ulong Shingle(IReadOnlyList<uint> words, int place)
    {
        ulong hash = 0;
        for (int i = place; i < place + TextSignature.ShingleSize; i++)
        {
            hash = (BitOperations.RotateLeft(hash, 31) ^ words[i]) * Factor;
        }

        return hash;
    }
}
