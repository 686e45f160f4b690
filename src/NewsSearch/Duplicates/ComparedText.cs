namespace NewsSearch.Duplicates;

/// <summary>What two items are compared by to say whether one is a copy of the other.</summary>
internal sealed class ComparedText
{
    /// <summary>How many words in a row are compared as one.</summary>
    public const int ShingleSize = 5;

    /// <summary>The least share of shingles that two copies have in common.</summary>
    /// <remarks>
    /// Copies that an editor shortened by a fifth or touched in some places lie above; stories that follow one pattern
    /// from day to day lie below 0.6.
    /// </remarks>
    public const double LeastJaccard = 0.75;

    // Opening sentences of news have 25 to 45 words.
    private const int LeadWords = 50;

    private readonly ulong[] _shingles;
    private readonly HashSet<ulong> _head;
    private readonly HashSet<ulong> _figures;

    private ComparedText(ulong[] shingles, HashSet<ulong> head, HashSet<ulong> figures) =>
        (_shingles, _head, _figures) = (shingles, head, figures);

    /// <summary>What an item is compared by.</summary>
    public static ComparedText Of(string? title, string? body)
    {
        var words = new ComparedWords();
        words.Read(title);
        HashSet<ulong> head = [.. words.Figures.Select(figure => figure.Value)];
        words.Read(body);
        HashSet<ulong> all = [.. head, .. words.Figures.Select(figure => figure.Value)];
        head.UnionWith(words.Figures.Where(figure => figure.Place < LeadWords).Select(figure => figure.Value));
        ulong[] shingles = new ulong[Math.Max(0, words.Words.Count - ShingleSize + 1)];
        for (int i = 0; i < shingles.Length; i++)
        {
            shingles[i] = Shingle(words.Words, i);
        }

        Array.Sort(shingles);
        return new([.. shingles.Distinct()], head, all);
    }

    /// <summary>The hash of the words from a place on.</summary>
    public static ulong Shingle(IReadOnlyList<ulong> words, int place)
    {
        ulong hash = 0;
        for (int i = place; i < place + ShingleSize; i++)
        {
            hash = ComparedWords.Mix(hash ^ words[i]);
        }

        return hash;
    }

    /// <summary>Whether one is a copy of the other.</summary>
    public bool IsCopyOf(ComparedText other) => Jaccard(other) >= LeastJaccard && !TellsOtherFigures(other);

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
        ulong[] here = [.. _head.Except(other._head)], there = [.. other._head.Except(_head)];
        return here.Length > 0 && there.Length > 0
            && !(other._figures.IsSupersetOf(here) && _figures.IsSupersetOf(there));
    }
}
