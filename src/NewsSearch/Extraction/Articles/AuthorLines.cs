using NewsSearch.Extraction.Lines;
using NewsSearch.Extraction.Ministers;

namespace NewsSearch.Extraction.Articles;

/// <summary>
/// Finds author and role on lines of their own: "Jordan Hartley", "Industry reporter", then the date.
/// </summary>
internal static class AuthorLines
{
    /// <summary>No line of publication stands beside.</summary>
    private const int Nothing = 0;

    /// <summary>All the lines of publication beside name their author.</summary>
    private const int Named = 1;

    /// <summary>A line of publication beside names no author.</summary>
    private const int Unnamed = 2;

    /// <summary>The lines, as indices, each with the name it gives, or null for a role.</summary>
    /// <remarks>
    /// They stand beside a line of publication, with nothing between but other such lines, chrome and roles. Two passes
    /// rather than a search from each line of publication, of which a text may hold nothing else.
    /// </remarks>
    public static Dictionary<int, string?> Find(IReadOnlyList<ClassifiedLine> lines, StoryFrame frame)
    {
        var found = new Dictionary<int, string?>();
        int top = Math.Max(frame.Title + 1, 0);
        for (int i = top, near = Nothing; i < frame.First; i++)
        {
            near = Pass(lines[i], i, near, found);
        }

        for (int i = frame.First - 1, near = Nothing; i >= top; i--)
        {
            near = Pass(lines[i], i, near, found);
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

    /// <summary>Takes a line for a name or a role if it is one, and returns what the next line is near to.</summary>
    private static int Pass(in ClassifiedLine line, int at, int near, Dictionary<int, string?> found)
    {
        if (line.Kind == LineKind.Byline)
        {
            // Beside lines that all name the author another name is somebody else's.
            return line.Byline is { Author: not null } ? Math.Max(near, Named) : Unnamed;
        }

        if (near == Nothing || line.Kind is LineKind.Blank or LineKind.Chrome)
        {
            return near;
        }

        if (line.Kind == LineKind.Heading && BylineWordsTable.IsRole(line.Text))
        {
            found[at] = null;
            return near;
        }

        if (line.Kind == LineKind.Heading && near == Unnamed && IsName(line.Text))
        {
            found[at] = line.Text;
        }

        return Nothing;
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
