using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>A vocabulary's evidence for sectors, ready to be matched.</summary>
internal sealed class SectorLexicon
{
    private readonly List<List<(int Sector, float Weight)>> _phrases = [];
    private readonly List<List<(int Sector, float Weight)>> _capitals = [];
    private readonly List<string> _sectors = [];

    /// <summary>Prepares what a vocabulary says.</summary>
    public SectorLexicon(NewsVocabulary vocabulary)
    {
        foreach (var term in vocabulary.SectorTerms)
        {
            Add(term);
        }
    }

    /// <summary>The words of all phrases, in the singular.</summary>
    public WordLexicon Words { get; } = new(singular: true);

    /// <summary>The phrases, by the words they are made of.</summary>
    public PhraseTrie Trie { get; } = new();

    /// <summary>The tags.</summary>
    public IReadOnlyList<string> Sectors => _sectors;

    /// <summary>What a phrase says: of the sectors by their numbers, how much.</summary>
    /// <param name="phrase">Its number in the trie.</param>
    /// <param name="inCapitals">Whether it is written in capitals, where some words mean something else.</param>
    public IReadOnlyList<(int Sector, float Weight)> Evidence(int phrase, bool inCapitals) =>
        inCapitals && _capitals[phrase].Count > 0 ? _capitals[phrase] : _phrases[phrase];

    private void Add(SectorTerm term)
    {
        var words = Words.Number(term.Text, out bool inCapitals);
        if (words.Length == 0)
        {
            return;
        }

        int phrase = Trie.Add(words);
        if (phrase == _phrases.Count)
        {
            _phrases.Add([]);
            _capitals.Add([]);
        }

        if (term.Sector == SectorTerm.NoSector)
        {
            return;
        }

        int sector = _sectors.IndexOf(term.Sector);
        if (sector < 0)
        {
            sector = _sectors.Count;
            _sectors.Add(term.Sector);
        }

        var evidence = (inCapitals ? _capitals : _phrases)[phrase];

        // Singular and plural are one term: the last line about it counts.
        evidence.RemoveAll(entry => entry.Sector == sector);
        evidence.Add((sector, term.Weight));
    }
}
