namespace NewsSearch.Extraction;

/// <summary>Finds the phrases of a vocabulary in a text: the longest at each place, in one pass.</summary>
/// <remarks>
/// A trie over word numbers. From each word of a text it is walked as long as words continue some phrase, so that
/// the cost is bounded by the text's words times the longest phrase; nearly every walk ends at its first step.
/// </remarks>
internal sealed class PhraseTrie
{
    private readonly Dictionary<long, int> _children = [];
    private readonly List<int> _phrases = [-1];

    /// <summary>Adds a phrase and returns its number: that of an equal one added before, or the next new one.</summary>
    public int Add(ReadOnlySpan<Word> words)
    {
        int node = 0;
        foreach (var word in words)
        {
            if (!_children.TryGetValue(Edge(node, word.Id), out int child))
            {
                child = _phrases.Count;
                _phrases.Add(-1);
                _children.Add(Edge(node, word.Id), child);
            }

            node = child;
        }

        if (_phrases[node] < 0)
        {
            _phrases[node] = Count++;
        }

        return _phrases[node];
    }

    /// <summary>The number of the phrase that consists of one word, or -1.</summary>
    public int FindSingle(int word) =>
        word >= 0 && _children.TryGetValue(Edge(0, word), out int node) ? _phrases[node] : -1;

    /// <summary>How many phrases there are.</summary>
    public int Count { get; private set; }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="start">The word to begin at.</param>
    /// <param name="phrase">Its number, or -1.</param>
    /// <returns>How many words it has, or 0.</returns>
    public int Match(TextWords words, int start, out int phrase)
    {
        phrase = -1;
        int length = 0, node = 0;
        var all = words.Words;
        for (int i = start; i < all.Length && all[i].Id >= 0; i++)
        {
            if (!_children.TryGetValue(Edge(node, all[i].Id), out node)
                || (i > start && !words.AreAdjacent(i - 1, i)))
            {
                break;
            }

            if (_phrases[node] >= 0)
            {
                phrase = _phrases[node];
                length = i - start + 1;
            }
        }

        return length;
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
