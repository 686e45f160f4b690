using System.Diagnostics.CodeAnalysis;
using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>A vocabulary's words for countries, ready to be matched.</summary>
internal sealed class CountryLexicon
{
    private readonly List<CountryPhrase> _phrases = [];
    private readonly Dictionary<string, string> _cities = new(StringComparer.Ordinal);

    /// <summary>Prepares what a vocabulary says.</summary>
    public CountryLexicon(NewsVocabulary vocabulary)
    {
        foreach (var term in vocabulary.CountryTerms)
        {
            Add(term);
        }

        foreach (var person in vocabulary.People)
        {
            foreach (string name in person.Aliases.Prepend(person.Name))
            {
                AddPerson(name);
            }
        }
    }

    /// <summary>The words of all phrases.</summary>
    public WordLexicon Words { get; } = new();

    /// <summary>The phrases, by the words they are made of.</summary>
    public PhraseTrie Trie { get; } = new();

    /// <summary>What a phrase of the trie stands for.</summary>
    public CountryPhrase this[int phrase] => _phrases[phrase];

    /// <summary>What a single word stands for.</summary>
    public bool TryGetSingle(int word, [NotNullWhen(true)] out CountryPhrase? phrase)
    {
        int number = Trie.FindSingle(word);
        phrase = number < 0 ? null : _phrases[number];
        return phrase is not null;
    }

    /// <summary>The country of a city, whose name is folded.</summary>
    public bool TryGetCity(string folded, [NotNullWhen(true)] out string? code) =>
        _cities.TryGetValue(folded, out code);

    private void Add(CountryTerm term)
    {
        if (term.Kind == NameKind.City)
        {
            _cities.TryAdd(NameFolding.Fold(term.Text), term.Code);
            return;
        }

        var phrase = PhraseOf(term.Text, out var capitals);
        if (phrase is null)
        {
            return;
        }

        switch (term.Kind)
        {
            case NameKind.Person:
                phrase.IsSurname = true;
                break;
            case NameKind.Forename:
                phrase.IsSurname = phrase.IsForename = true;
                break;
            case NameKind.Given:
                phrase.IsGiven = true;
                break;
            case NameKind.Follower:
                phrase.IsFollower = true;
                break;
            case NameKind.For or NameKind.Against:
                phrase.Speaks.Add((term.Code, term.Kind == NameKind.For));
                break;
            case NameKind.Not:
                phrase.Code = null;
                phrase.Names = true;
                phrase.Capitals = capitals;
                break;
            default:
                SetName(phrase, term, capitals);
                break;
        }
    }

    private static void SetName(CountryPhrase phrase, CountryTerm term, bool[] capitals)
    {
        // A word that names a country and its people stays what it was first.
        if (phrase.Names)
        {
            return;
        }

        phrase.Names = true;
        phrase.Code = term.Code;
        phrase.Text = term.Text;
        phrase.Capitals = capitals;
        phrase.Exact = term.Kind == NameKind.Abbreviation && capitals.Length == 1;
        phrase.By = term.Kind switch
        {
            NameKind.Abbreviation => "abbreviation",
            NameKind.Adjective => "adjective",
            NameKind.Demonym => "demonym",
            _ => "name",
        };
    }

    // Somebody known, such as a minister, may have a country's name: then the whole name is nobody's country.
    private void AddPerson(string name)
    {
        using var words = TextWords.Scan(name, Words);
        if (words.Count < 2)
        {
            return;
        }

        foreach (var word in words.Words)
        {
            if (TryGetSingle(word.Id, out var phrase) && phrase.Names)
            {
                Add(new CountryTerm("-", NameKind.Not, name));
                return;
            }
        }
    }

    private CountryPhrase? PhraseOf(string text, out bool[] capitals)
    {
        var numbered = Words.Number(text, out _);
        capitals = Array.ConvertAll(numbered, word => word.Case != WordCase.Lower);
        if (numbered.Length == 0)
        {
            return null;
        }

        int number = Trie.Add(numbered);
        if (number == _phrases.Count)
        {
            _phrases.Add(new CountryPhrase());
        }

        return _phrases[number];
    }
}
