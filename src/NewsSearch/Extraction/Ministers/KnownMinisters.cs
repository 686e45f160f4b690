using System.Runtime.CompilerServices;
using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction.Ministers;

/// <summary>
/// The people of a vocabulary by the words of their names, for names that it does not list as they stand.
/// </summary>
internal sealed class KnownMinisters
{
    private static readonly ConditionalWeakTable<NewsVocabulary, KnownMinisters> Prepared = [];

    private readonly Dictionary<string, List<(string[] Words, KnownPerson Person)>> _byWord =
        new(StringComparer.Ordinal);

    private KnownMinisters(NewsVocabulary vocabulary)
    {
        foreach (var person in vocabulary.People)
        {
            foreach (string name in person.Aliases.Prepend(person.Name))
            {
                string[] words = NameMatching.Words(name);
                if (words.Length > 0)
                {
                    Add(words[0], words, person);
                    Add(words[^1], words, person);
                }
            }
        }
    }

    /// <summary>The people of a vocabulary, prepared once.</summary>
    public static KnownMinisters Of(NewsVocabulary vocabulary) =>
        Prepared.GetValue(vocabulary, static v => new KnownMinisters(v));

    /// <summary>The only person with a compatible name of whom something holds, or null.</summary>
    /// <param name="words">The words of the name, folded.</param>
    /// <param name="holds">What must hold, such as that the person is in the office that the text names.</param>
    public KnownPerson? Find(string[] words, Func<KnownPerson, bool> holds)
    {
        KnownPerson? found = null;
        string last = words[^1];
        foreach (string word in words[0] == last ? [last] : (string[])[words[0], last])
        {
            foreach (var (name, person) in _byWord.GetValueOrDefault(word) ?? [])
            {
                if (person == found || !NameMatching.AreCompatible(words, name) || !holds(person))
                {
                    continue;
                }

                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found;
    }

    private void Add(string word, string[] words, KnownPerson person)
    {
        if (!_byWord.TryGetValue(word, out var names))
        {
            _byWord[word] = names = [];
        }

        names.Add((words, person));
    }
}
