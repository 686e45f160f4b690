using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>Where in the lines of an article its story begins and ends.</summary>
/// <param name="Title">The headline, or -1.</param>
/// <param name="First">The first paragraph, or the number of lines where there is none.</param>
/// <param name="Last">The last paragraph or point of a list, or -1.</param>
/// <param name="Footer">The first line below the story that belongs to the page, or the number of lines.</param>
internal readonly record struct StoryFrame(int Title, int First, int Last, int Footer)
{
    /// <summary>Finds the story of an article.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="title">The headline, or -1.</param>
    public static StoryFrame Of(IReadOnlyList<ClassifiedLine> lines, int title)
    {
        int first = 0;
        while (first < lines.Count && lines[first].Kind != LineKind.Prose)
        {
            first++;
        }

        int last = lines.Count - 1;
        while (last >= 0 && lines[last].Kind != LineKind.Prose)
        {
            last--;
        }

        while (last + 1 < lines.Count && last >= 0 && lines[last + 1].Kind is LineKind.Bullet or LineKind.Blank)
        {
            last++;
        }

        int footer = last + 1;
        while (footer < lines.Count && lines[footer].Kind is LineKind.Blank or LineKind.Heading)
        {
            footer++;
        }

        return new(title, first, last, footer);
    }

    /// <summary>Whether a line stands between the headline and the first paragraph.</summary>
    public bool IsUnderTitle(int line) => line > Title && line < First;
}
