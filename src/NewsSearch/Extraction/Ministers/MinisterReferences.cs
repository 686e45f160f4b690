namespace NewsSearch.Extraction.Ministers;

/// <summary>
/// Finds where a text names its ministers: with the office, and later by name, surname or first name alone.
/// </summary>
internal static class MinisterReferences
{
    /// <summary>Adds the places of one text, in its order.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="field">"title" or "body".</param>
    /// <param name="roster">The people.</param>
    /// <param name="found">The places with an office, in their order.</param>
    /// <param name="mentions">Where the places go.</param>
    public static void Collect(
        WordList words, string field, MinisterRoster roster, List<MinisterMention> found, List<Mention> mentions)
    {
        if (roster.People.Count == 0)
        {
            return;
        }

        int next = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (next < found.Count && words[i].Start >= found[next].Start)
            {
                var place = found[next++];
                if (roster.Find(NameMatching.Words(place.Name.Text)) is { } holder)
                {
                    mentions.Add(new(
                        "minister", holder.Key ?? holder.Name, field, place.Start, place.End - place.Start, "office"));
                }

                i = Math.Max(i, words.IndexAt(place.End) - 1);
            }
            else if (words.IsCapital(i))
            {
                i = TakeRun(words, i, field, roster, mentions);
            }
        }
    }

    /// <summary>
    /// Adds the first place of people who have none yet, as where a title of courtesy stands before their name.
    /// </summary>
    public static void Complete(string body, MinisterRoster roster, List<Mention> mentions)
    {
        // An article leaves few people without a place; each costs a pass over the text.
        const int most = 8;
        var placed = mentions.Select(mention => mention.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var person in roster.People.Where(person => !placed.Contains(person.Key ?? person.Name)).Take(most))
        {
            int start = body.IndexOf(person.Name, StringComparison.Ordinal);
            if (start >= 0)
            {
                mentions.Add(new(
                    "minister", person.Key ?? person.Name, "body", start, person.Name.Length, "reference"));
            }
        }
    }

    /// <summary>A run of capitals is a reference where all its words are words of one minister's name.</summary>
    private static int TakeRun(WordList words, int first, string field, MinisterRoster roster, List<Mention> mentions)
    {
        int last = first;
        while (last + 1 < words.Count && last - first < 8 && words.After(last) == ' ' && words.IsCapital(last + 1)
            && !words[last].IsPossessive)
        {
            last++;
        }

        while (first < last && NameWordsTable.IsHonorific(words.Span(first)))
        {
            first++;
        }

        string text = words.Text(first, last);
        string[] name = NameMatching.Words(text);
        if (name.Length > 0 && name[0].Length > 2 && roster.FindExactly(name) is { } person)
        {
            int start = words[first].Start;
            int length = words[last].End - start;
            mentions.Add(new("minister", person.Key ?? person.Name, field, start, length, "reference"));
        }

        return last;
    }
}
