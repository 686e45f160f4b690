using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Finds the countries that a text names, with the places where it does.</summary>
/// <remarks>
/// By name, usual abbreviation, adjective, demonym, and by the city of the dateline; other cities say nothing. The
/// longest phrase at a place wins, so that "New Jersey" or "Indian Ocean" keep their parts from counting. One pass
/// over the words; safe for use by several threads.
/// </remarks>
internal sealed class CountryFinder
{
    private const string Title = "title";
    private const string Body = "body";

    private readonly CountryLexicon _lexicon;

    /// <summary>Prepares a vocabulary's countries.</summary>
    public CountryFinder(NewsVocabulary vocabulary) => _lexicon = new CountryLexicon(vocabulary);

    /// <summary>The mentions of countries: title, dateline, body, each in its order.</summary>
    /// <param name="title">The headline, or "".</param>
    /// <param name="body">The text, or "".</param>
    /// <param name="dateline">The places that open the story, without date and agency; null if none.</param>
    public IReadOnlyList<Mention> Find(string title, string body, string? dateline)
    {
        var mentions = new List<Mention>();
        Dictionary<string, int>? contexts = null;
        FindIn(title, Title, mentions, ref contexts);
        if (!string.IsNullOrWhiteSpace(dateline))
        {
            FindInDateline(dateline, body, mentions, ref contexts);
        }

        FindIn(body, Body, mentions, ref contexts);
        if (contexts is not null)
        {
            // As many words for the country as against it leave it one: a list of countries has neither.
            mentions.RemoveAll(mention => mention.By == "name" && contexts.GetValueOrDefault(mention.Value) < 0);
        }

        return mentions;
    }

    private void FindIn(string text, string field, List<Mention> mentions, ref Dictionary<string, int>? contexts)
    {
        using var words = TextWords.Scan(text, _lexicon.Words);
        var test = new CountryTest(_lexicon, words);
        for (int i = 0; i < words.Count;)
        {
            int length = _lexicon.Trie.Match(words, i, out int number);
            if (length == 0)
            {
                i++;
                continue;
            }

            var phrase = _lexicon[number];
            foreach (var (code, isFor) in phrase.Speaks)
            {
                contexts ??= new Dictionary<string, int>(StringComparer.Ordinal);
                contexts[code] = contexts.GetValueOrDefault(code) + (isFor ? 1 : -1);
            }

            if (!phrase.Names || !test.IsWrittenAs(phrase, i, length))
            {
                i++;
                continue;
            }

            if (phrase.Code is not null && !test.IsPerson(phrase, i, length))
            {
                int start = words.Words[i].Start;
                int end = words.Words[i + length - 1].End;
                mentions.Add(new Mention("country", phrase.Code, field, start, end - start, phrase.By));
            }

            i += length;
        }
    }

    private void FindInDateline(
        string dateline, string body, List<Mention> mentions, ref Dictionary<string, int>? contexts)
    {
        int start = OffsetOf(dateline, body);
        var named = new List<Mention>();
        FindIn(dateline, Body, named, ref contexts);
        if (named.Count == 0)
        {
            foreach (string code in DatelineCities.Find(dateline, _lexicon))
            {
                string twin = TwinCityTable.CountryOf(dateline, body, code);
                named.Add(new Mention("country", twin, Body, 0, 0, "dateline"));
            }
        }

        foreach (var mention in named)
        {
            mentions.Add(mention with
            {
                Start = Math.Max(start, 0),
                Length = start < 0 ? 0 : dateline.Length,
                By = "dateline",
            });
        }
    }

    /// <summary>
    /// Where a reader can see the dateline: where the body or a line of it begins, as below the points that a paper
    /// sets above a story; else near the beginning; -1 where the body does not have it.
    /// </summary>
    private static int OffsetOf(string dateline, string body)
    {
        const int longestLead = 200;
        if (body.StartsWith(dateline, StringComparison.Ordinal))
        {
            return 0;
        }

        int line = body.IndexOf("\n" + dateline, StringComparison.Ordinal) + 1;
        int end = line + dateline.Length;
        return line > 0 && (end == body.Length || !char.IsLetterOrDigit(body[end]))
            ? line
            : body.AsSpan(0, Math.Min(body.Length, longestLead)).IndexOf(dateline, StringComparison.Ordinal);
    }
}
