using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>A vocabulary's names of the values of one field of the user's own, ready to be matched.</summary>
internal sealed class FieldLexicon
{
    private readonly List<FieldPhrase> _phrases = [];

    /// <summary>Prepares what a vocabulary says about a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="words">The words of all fields, so that a text is taken apart once.</param>
    public FieldLexicon(string field, NewsVocabulary vocabulary, WordLexicon words)
    {
        Field = field;
        var terms = vocabulary.FieldTerms.Where(term => term.Field == field).ToArray();
        var labelled = terms.Where(term => term.Kind == NameKind.Label).Select(term => term.Key).ToHashSet();
        foreach (string key in vocabulary.Keys(field).Except(labelled).Order(StringComparer.Ordinal))
        {
            Add(new FieldTerm(field, key, NameKind.Label, key), words);
        }

        Array.ForEach(terms, term => Add(term, words));
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The phrases, by the words they are made of.</summary>
    public PhraseTrie Trie { get; } = new();

    /// <summary>What a phrase of the trie stands for.</summary>
    public FieldPhrase this[int phrase] => _phrases[phrase];

    private void Add(FieldTerm term, WordLexicon words)
    {
        var numbered = words.Number(term.Text, out _);
        if (numbered.Length == 0)
        {
            return;
        }

        var phrase = new FieldPhrase(
            term.Kind == NameKind.Not ? null : term.Key,
            term.Text,
            Array.ConvertAll(numbered, word => word.Case != WordCase.Lower),
            term.Kind == NameKind.Abbreviation && numbered.Length == 1,
            term.Kind is NameKind.Label ? "name" : FieldRules.Word(term.Kind));
        int number = Trie.Add(numbered);
        if (number == _phrases.Count)
        {
            _phrases.Add(phrase);
        }
        else
        {
            // As with spellings, the last line about a phrase counts.
            _phrases[number] = phrase;
        }
    }
}
