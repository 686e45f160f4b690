using NewsSearch.Vocabularies;

namespace NewsSearch.People;

/// <summary>Decides which names of a state are one person's.</summary>
/// <remarks>
/// The names are a graph: an edge stands between two that can be one person's by name, office and dates. A name whose
/// neighbours are two people is ambiguous and loses its edges. Then the names are taken by count; each joins the people
/// that it has an edge to, unless it contradicts another of their names, or they each other. All is ordered, so the
/// same items give the same people.
/// </remarks>
internal sealed class PeopleLinker
{
    // A misread name that occurs once must not make a frequent one ambiguous.
    private const int Negligible = 20;

    private readonly PersonValue[] _values;
    private readonly SortedSet<int>[] _edges;
    private readonly NewsVocabulary _vocabulary;
    private readonly IReadOnlyDictionary<string, string> _decided;
    private readonly HashSet<string> _targets;
    private readonly List<List<int>> _people = [];
    private readonly int[] _personOf;
    private readonly List<AmbiguousName> _ambiguous = [];

    private PeopleLinker(
        PersonValue[] values, IReadOnlyDictionary<string, string> decided, NewsVocabulary vocabulary)
    {
        _values = values;
        _decided = decided;
        _vocabulary = vocabulary;
        _targets = decided.Values.ToHashSet(StringComparer.Ordinal);
        _edges = Array.ConvertAll(values, _ => new SortedSet<int>());
        _personOf = Array.ConvertAll(values, _ => -1);
    }

    /// <summary>Links names.</summary>
    /// <param name="values">The names, most frequent first.</param>
    /// <param name="decided">What the user decided: a name stands for another, or for itself.</param>
    /// <param name="vocabulary">Names that are known.</param>
    public static LinkedPeople Link(
        PersonValue[] values, IReadOnlyDictionary<string, string> decided, NewsVocabulary vocabulary)
    {
        var linker = new PeopleLinker(values, decided, vocabulary);
        linker.FindEdges();
        linker.FindAmbiguous();
        linker.FindPeople();
        return linker.Result();
    }

    private void FindEdges()
    {
        foreach (var (a, b) in NamePairs.Find(_values))
        {
            if (IsOpen(a) && IsOpen(b) && !(IsKnown(a) && IsKnown(b))
                && OfficeComparison.AreCompatible(_values[a], _values[b]))
            {
                _edges[a].Add(b);
                _edges[b].Add(a);
            }
        }
    }

    // What the user or the vocabulary has said about a name is not guessed again.
    private bool IsOpen(int place) => !_decided.ContainsKey(_values[place].Key) && Alias(_values[place].Key) is null;

    private bool IsKnown(int place) => _vocabulary.TryGetPerson(_values[place].Key, out _);

    private string? Alias(string key) => !_targets.Contains(key)
        && _vocabulary.Resolve(PeopleLinks.Field, key) is { } known && known != key ? known : null;

    private void FindAmbiguous()
    {
        var found = new List<int>();
        for (int place = 0; place < _values.Length; place++)
        {
            int[] near = [.. _edges[place].Where(other => _values[other].Count * Negligible >= _values[place].Count)];
            int[] candidates = Contradicting(place, near);
            if (candidates.Length > 0)
            {
                found.Add(place);
                Report(place, candidates);
            }
        }

        foreach (int place in found)
        {
            foreach (int other in _edges[place])
            {
                _edges[other].Remove(place);
            }

            _edges[place].Clear();
        }
    }

    /// <summary>Two neighbours of a name that are two people; empty where all can be one.</summary>
    private int[] Contradicting(int place, int[] near)
    {
        var own = _values[place].Parts;
        for (int i = 1; i < near.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                var (one, other) = (_values[near[j]].Parts, _values[near[i]].Parts);
                bool areLonger = one.Words.Length >= own.Words.Length && other.Words.Length >= own.Words.Length;
                if ((areLonger && !NameComparison.AreCompatible(one, other))
                    || NameComparison.ArePartsOf(own, one, other) || (IsKnown(near[i]) && IsKnown(near[j])))
                {
                    return [near[j], near[i]];
                }
            }
        }

        return [];
    }

    private void FindPeople()
    {
        for (int place = 0; place < _values.Length; place++)
        {
            int[] people =
            [
                .. _edges[place].Select(other => _personOf[other])
                    .Where(person => person >= 0 && CanBeOne([.. _people[person], place])).Distinct().Order(),
            ];
            if (people.Length > 0 && CanBeOne([.. people.SelectMany(person => _people[person]), place]))
            {
                Unite(people, place);
                continue;
            }

            if (people.Length > 0)
            {
                Report(place, [.. people.Select(person => _people[person][0])]);
            }

            _personOf[place] = _people.Count;
            _people.Add([place]);
        }
    }

    private void Unite(int[] people, int place)
    {
        var first = _people[people[0]];
        foreach (int person in people.Skip(1))
        {
            first.AddRange(_people[person]);
            _people[person].ForEach(name => _personOf[name] = people[0]);
            _people[person] = [];
        }

        first.Add(place);
        _personOf[place] = people[0];
    }

    /// <summary>Whether each of some names can be another way to write the fullest of them.</summary>
    /// <remarks>Two different parts of one full name do not contradict each other: the full name has both.</remarks>
    private bool CanBeOne(int[] names)
    {
        var fullest = _values[names.MaxBy(name => _values[name].Parts.Words.Length)].Parts;
        return names.All(name => NameComparison.AreCompatible(fullest, _values[name].Parts))
            && names.Count(IsKnown) <= 1;
    }

    private void Report(int place, int[] candidates) => _ambiguous.Add(new(
        _values[place].Key, _values[place].Count, [.. candidates.Select(candidate => _values[candidate].Key)]));

    private LinkedPeople Result()
    {
        var links = new Dictionary<string, (string Target, PersonLink Link)>(StringComparer.Ordinal);
        foreach (var person in _people.Where(person => person.Count > 1))
        {
            string canonical = _values[Canonical(person)].Key;
            foreach (string key in person.Select(place => _values[place].Key).Where(key => key != canonical))
            {
                links[key] = (canonical, PersonLink.Proposed);
            }
        }

        foreach (string key in _values.Select(value => value.Key))
        {
            if (!_decided.ContainsKey(key) && Alias(key) is { } known)
            {
                links[key] = (known, PersonLink.Vocabulary);
            }
        }

        foreach (var (key, target) in _decided.Where(pair => pair.Key != pair.Value))
        {
            links[key] = (target, PersonLink.Accepted);
        }

        return new(_values, links, _ambiguous);
    }

    /// <summary>
    /// The name that a person goes by: the one that the user chose, or the vocabulary's, or the most frequent that has
    /// more than one word, or the most frequent; the fullest of equally frequent ones.
    /// </summary>
    private int Canonical(List<int> person) => person
        .OrderByDescending(place => _targets.Contains(_values[place].Key))
        .ThenByDescending(IsKnown)
        .ThenByDescending(place => _values[place].Parts.WordCount > 1)
        .ThenByDescending(place => _values[place].Count)
        .ThenByDescending(place => _values[place].Parts.WordCount)
        .ThenBy(place => _values[place].Key, StringComparer.Ordinal)
        .First();
}
