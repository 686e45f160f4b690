using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Numbers the folded words of a vocabulary, so that phrases can be matched by number.</summary>
internal sealed class WordLexicon
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>A lexicon of no words.</summary>
    /// <param name="singular">Whether words are looked up in the singular, by <see cref="PluralStemmer"/>.</param>
    public WordLexicon(bool singular = false)
    {
        Singular = singular;
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether plural forms count as their singular.</summary>
    public bool Singular { get; }

    /// <summary>How many words there are; their numbers are below it.</summary>
    public int Count => _ids.Count;

    /// <summary>The number of a folded word, or -1; its memory may be written to.</summary>
    public int Find(Span<char> folded) => _lookup.TryGetValue(Stem(folded), out int id) ? id : -1;

    /// <summary>The number of a folded word, which is added if it is new.</summary>
    public int Add(Span<char> folded)
    {
        string word = Stem(folded).ToString();
        if (!_ids.TryGetValue(word, out int id))
        {
            _ids.Add(word, id = _ids.Count);
        }

        return id;
    }

    /// <summary>The words of a phrase, added to the lexicon where they are new.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="inCapitals">Whether it is one word in capitals.</param>
    public Word[] Number(string phrase, out bool inCapitals)
    {
        using var words = TextWords.Scan(phrase, this);
        var numbered = words.Words.ToArray();
        foreach (ref var word in numbered.AsSpan())
        {
            word = word with { Id = Add(NameFolding.Fold(phrase.Substring(word.Start, word.Length)).ToCharArray()) };
        }

        inCapitals = numbered.Length == 1 && numbered[0].Case == WordCase.Upper;
        return numbered;
    }

    private Span<char> Stem(Span<char> folded) => Singular ? PluralStemmer.Stem(folded) : folded;
}
