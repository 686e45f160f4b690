namespace NewsSearch.People;

/// <summary>Finds the names that are worth comparing, without comparing each with every other.</summary>
/// <remarks>
/// Compatible names share their first or last word, and longer ones another word or its initial. So each name of
/// several words stands under (first word, initial of another) and (last word, initial of another), and one of a
/// single word is compared with those that begin or end with it.
/// </remarks>
internal static class NamePairs
{
    // Beyond so many names under one key only the most frequent ones are compared: time stays bounded.
    private const int MaximumShared = 2_000;

    /// <summary>All pairs of places of names that can be compatible and are near in time, each once.</summary>
    /// <param name="values">The names, most frequent first.</param>
    public static IEnumerable<(int A, int B)> Find(PersonValue[] values)
    {
        var shared = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int place = 0; place < values.Length; place++)
        {
            foreach (string key in Keys(values[place].Parts).Distinct())
            {
                Add(shared, key, place);
            }
        }

        return shared.Values.SelectMany(places => Among(values, places)).Concat(WithSingleWords(values)).Distinct();
    }

    private static IEnumerable<(int A, int B)> Among(PersonValue[] values, List<int> places)
    {
        for (int i = 1; i < places.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (CanBeOne(values[places[j]], values[places[i]]))
                {
                    yield return (places[j], places[i]);
                }
            }
        }
    }

    private static IEnumerable<(int A, int B)> WithSingleWords(PersonValue[] values)
    {
        var singles = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int place = 0; place < values.Length; place++)
        {
            if (values[place].Parts.Words is [var word])
            {
                Add(singles, word.Sound, place);
            }
        }

        for (int place = 0; place < values.Length; place++)
        {
            var words = values[place].Parts.Words;
            foreach (string end in words.Length == 0 ? [] : new[] { words[0].Sound, words[^1].Sound }.Distinct())
            {
                foreach (int single in singles.GetValueOrDefault(end) ?? [])
                {
                    if (single != place && CanBeOne(values[single], values[place]))
                    {
                        yield return (Math.Min(single, place), Math.Max(single, place));
                    }
                }
            }
        }
    }

    private static bool CanBeOne(PersonValue a, PersonValue b) =>
        NameComparison.AreCompatible(a.Parts, b.Parts) && OfficeComparison.AreNear(a, b);

    private static void Add(Dictionary<string, List<int>> shared, string key, int place)
    {
        if (!shared.TryGetValue(key, out var places))
        {
            shared[key] = places = [];
        }

        if (places.Count < MaximumShared)
        {
            places.Add(place);
        }
    }

    private static IEnumerable<string> Keys(NameParts parts)
    {
        var words = parts.Words;
        return words.Length < 2 ? ["=" + parts.Joined] : new[] { words[0].Consonants, words[^1].Consonants }
            .SelectMany(end => words.Select(word => $"{end} {word.Consonants[0]}")).Append("=" + parts.Joined);
    }
}
