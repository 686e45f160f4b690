using NewsSearch.Extraction.Lines;
using NewsSearch.Extraction.Ministers;

namespace NewsSearch.Extraction.Articles;

/// <summary>
/// Finds author and role on lines of their own: "Jordan Hartley", "Industry reporter", then the date.
/// </summary>
internal static class AuthorLines
{
    /// <summary>The lines, as indices, each with the name it gives, or null for a role.</summary>
    public static Dictionary<int, string?> Find(IReadOnlyList<ClassifiedLine> lines, StoryFrame frame)
    {
        var found = new Dictionary<int, string?>();
        for (int i = Math.Max(frame.Title + 1, 0); i < frame.First; i++)
        {
            if (lines[i].Kind == LineKind.Byline)
            {
                Look(lines, frame, i, -1, found);
                Look(lines, frame, i, 1, found);
            }
        }

        return found;
    }

    /// <summary>Whether a line stands beside one that names the author.</summary>
    public static bool IsBeside(IReadOnlyList<ClassifiedLine> lines, int at, Dictionary<int, string?> authors) =>
        NamesAuthor(lines, at, -1, authors) || NamesAuthor(lines, at, 1, authors);

    private static bool NamesAuthor(
        IReadOnlyList<ClassifiedLine> lines, int at, int step, Dictionary<int, string?> authors)
    {
        int i = at + step;
        while (i >= 0 && i < lines.Count && lines[i].Kind == LineKind.Blank)
        {
            i += step;
        }

        return i >= 0 && i < lines.Count && (authors.ContainsKey(i) || lines[i].Byline is { Author: not null });
    }

    private static void Look(
        IReadOnlyList<ClassifiedLine> lines, StoryFrame frame, int from, int step, Dictionary<int, string?> found)
    {
        for (int i = from + step; frame.IsUnderTitle(i); i += step)
        {
            var line = lines[i];
            if (line.Kind is LineKind.Blank or LineKind.Byline or LineKind.Chrome)
            {
                continue;
            }

            bool role = line.Kind == LineKind.Heading && BylineWordsTable.IsRole(line.Text);
            if (!role && (line.Kind != LineKind.Heading || lines[from].Byline is { Author: not null }
                || !IsName(line.Text)))
            {
                return;
            }

            found[i] = role ? null : line.Text;
            if (!role)
            {
                return;
            }
        }
    }

    private static bool IsName(string text)
    {
        int words = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word.Length == 0 || (!char.IsUpper(word[0]) && !NameWordsTable.IsParticle(word))
                || NameWordsTable.IsNoName(word) || word.ContainsAnyInRange('0', '9') || !char.IsLetter(word[0]))
            {
                return false;
            }

            words++;
        }

        return words is 2 or 3 or 4 && !BylineWordsTable.IsSection(text);
    }
}
