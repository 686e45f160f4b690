namespace NewsSearch.People;

/// <summary>Decides whether two names can be one person's.</summary>
internal static class NameComparison
{
    /// <summary>
    /// Whether the words of one name stand in the other in their order, and the first or the last of both is the same.
    /// </summary>
    /// <remarks>
    /// A name of one word must be the first or last of the other to the letter. Names of different families' titles,
    /// and names that share initials only, are different.
    /// </remarks>
    public static bool AreCompatible(NameParts a, NameParts b)
    {
        if (a.Titles.Length > 0 && b.Titles.Length > 0 && !a.Titles.Intersect(b.Titles).Any())
        {
            return false;
        }

        if (a.Joined == b.Joined)
        {
            return true;
        }

        var (few, many) = a.Words.Length <= b.Words.Length ? (a.Words, b.Words) : (b.Words, a.Words);
        if (few.Length == 0)
        {
            return false;
        }

        return few.Length == 1
            ? !few[0].IsInitial && (few[0].Sound == many[0].Sound || few[0].Sound == many[^1].Sound)
            : Matched(few, many) is { } places && (places[0] == 0 || places[^1] == many.Length - 1)
                && few.Select((word, i) => !word.IsInitial && !many[places[i]].IsInitial).Any(whole => whole);
    }

    /// <summary>Whether two names of several words differ in spelling only.</summary>
    /// <remarks>A name of two words must be the same to the letter, as <see cref="NameSpelling"/> has it.</remarks>
    public static bool AreSpellings(NameParts a, NameParts b) => a.WordCount > 1 && b.WordCount > 1
        && (a.Joined == b.Joined || (a.WordCount > 2 && b.WordCount > 2 && a.Words.Length > 1
            && a.Words.Length == b.Words.Length
            && a.Words.Zip(b.Words).All(pair => !pair.First.IsInitial && !pair.Second.IsInitial
                && NameSpelling.AreAlike(pair.First, pair.Second))));

    /// <summary>Whether two shorter names stand in a longer one beside each other: it names two people.</summary>
    public static bool ArePartsOf(NameParts longer, NameParts a, NameParts b)
    {
        if (a.Words.Length >= longer.Words.Length || b.Words.Length >= longer.Words.Length)
        {
            return false;
        }

        return Matched(a.Words, longer.Words) is { } left && Matched(b.Words, longer.Words) is { } right
            && !left.Intersect(right).Any();
    }

    /// <summary>Where the words of one name stand in another, or null.</summary>
    private static int[]? Matched(NameSpelling[] few, NameSpelling[] many)
    {
        var places = new int[few.Length];
        int next = 0;
        for (int place = 0; place < many.Length && next < few.Length; place++)
        {
            if (NameSpelling.AreAlike(few[next], many[place]))
            {
                places[next++] = place;
            }
        }

        return next == few.Length ? places : null;
    }
}
