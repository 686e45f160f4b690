namespace NewsSearch.Extraction.Articles;

/// <summary>Makes a headline of the first sentence of a story that has none.</summary>
internal static class DerivedTitle
{
    /// <summary>What fits on a line or two; longer sentences are cut.</summary>
    private const int Longest = 160;

    /// <summary>Cuts at a clause are taken if at least so much is left.</summary>
    private const int Shortest = 40;

    private static readonly string[] Clauses =
        [", ", "; ", " – ", " — ", " during ", " while ", " after ", " where ", " which ", " who "];

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sen", "st", "no", "vs", "engr", "maj", "jr", "sr", "hon",
    };

    /// <summary>The headline, without the dateline; null for a body without words.</summary>
    public static string? From(string body, int storyStart)
    {
        int end = body.IndexOf('\n', storyStart);
        var paragraph = body.AsSpan(storyStart, (end < 0 ? body.Length : end) - storyStart).Trim(" •-–—:");
        if (paragraph.Length == 0)
        {
            return null;
        }

        var sentence = FirstSentence(paragraph);
        return sentence.Length <= Longest ? sentence.ToString() : Cut(sentence);
    }

    private static ReadOnlySpan<char> FirstSentence(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < text.Length && i < 1000; i++)
        {
            if (text[i] is '.' or '!' or '?' && EndsSentence(text, i))
            {
                return text[i] == '.' ? text[..i] : text[..(i + 1)];
            }
        }

        return text.TrimEnd('.');
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int i)
    {
        int next = i + 1;
        while (next < text.Length && text[next] is '”' or '"' or '’' or ')')
        {
            next++;
        }

        if (next < text.Length && text[next] != ' ')
        {
            return false;
        }

        int start = text[..i].LastIndexOf(' ') + 1;
        var word = text[start..i].Trim("(“\"");
        return !(word.Length == 1 && char.IsUpper(word[0])) && word.IndexOf('.') < 0
            && !Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static string Cut(ReadOnlySpan<char> sentence)
    {
        int best = -1;
        foreach (string clause in Clauses)
        {
            int at = sentence[..Longest].LastIndexOf(clause);
            best = at >= Shortest && at > best ? at : best;
        }

        if (best > 0)
        {
            return sentence[..best].ToString();
        }

        int space = sentence[..Longest].LastIndexOf(' ');
        int cut = space > 0 ? space : char.IsHighSurrogate(sentence[Longest - 1]) ? Longest - 1 : Longest;
        return sentence[..cut].TrimEnd(" ,;").ToString() + "…";
    }
}
