using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>Finds the headline among the short lines above a story.</summary>
internal static class TitleFinder
{
    /// <summary>Shorter lines above a story are rather names of sections and kickers.</summary>
    private const int UsualWords = 4;

    /// <summary>The index of the headline, or -1 where the text has none.</summary>
    /// <remarks>
    /// A headline that is repeated wins; else the first of usual length; else the first that is no section's name.
    /// </remarks>
    public static int Find(IReadOnlyList<ClassifiedLine> lines)
    {
        int story = 0;
        while (story < lines.Count && lines[story].Kind is not LineKind.Prose)
        {
            story++;
        }

        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        int usual = -1, any = -1;
        for (int i = 0; i < story; i++)
        {
            if (lines[i].Kind != LineKind.Heading)
            {
                continue;
            }

            string words = ChromeLine.Words(lines[i].Text);
            int count = words.AsSpan().Count(' ') + 1;
            if (count > 2 && !first.TryAdd(words, i))
            {
                return first[words];
            }

            // "Home » Nation » Cash for farmers" above "Cash for farmers" is the way to it.
            if (usual >= 0 && count >= UsualWords && Contains(ChromeLine.Words(lines[usual].Text), words))
            {
                return i;
            }

            usual = usual < 0 && count >= UsualWords ? i : usual;
            any = any < 0 && words.Length > 0 && !BylineWordsTable.IsSection(lines[i].Text) ? i : any;
        }

        return usual >= 0 ? usual : any;
    }

    /// <summary>Whether a line is a headline with a few words of a site before or behind it.</summary>
    private static bool Contains(string line, string headline)
    {
        const int mostBesides = 40;
        return line.Length > headline.Length && line.Length - headline.Length <= mostBesides
            && (line.EndsWith(" " + headline, StringComparison.Ordinal)
                || line.StartsWith(headline + " ", StringComparison.Ordinal)
                || line.Contains(" " + headline + " ", StringComparison.Ordinal));
    }
}
