namespace NewsSearch.Extraction.Lines;

/// <summary>Cuts a repaired text into lines, as its author meant them.</summary>
/// <remarks>
/// A header glued before a line ("date 2025-05-13 AIRLINK …") becomes a line of its own with the same number, and
/// paragraphs that were broken to a width are put together again.
/// </remarks>
internal static class LineReader
{
    /// <summary>
    /// Shorter lines that go on in the next one are verse, lists or addresses rather than broken prose.
    /// </summary>
    private const int ShortestBroken = 45;

    /// <summary>
    /// A line of headers that were glued together has a few; what follows more of them stays one line, since each
    /// is cut off what is left.
    /// </summary>
    private const int MostGlued = 32;

    private static readonly HashSet<string> OpenEndings = new(StringComparer.Ordinal)
        { "the", "a", "an", "of", "and", "in", "to", "for", "with", "on", "by", "at", "from", "that", "as", "or" };

    /// <summary>The lines of a repaired text, numbered from 1.</summary>
    public static List<SourceLine> Read(string text, DateOrder order)
    {
        var lines = new List<SourceLine>();
        int number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            string line = text[range].Trim();
            number++;
            for (int glued = 0; glued < MostGlued && line.Length > 0
                && HeaderLine.TryRead(line, order, out _, out int rest) && rest < line.Length; glued++)
            {
                lines.Add(SourceLine.Of(number, line[..rest].TrimEnd()));
                line = line[rest..];
            }

            lines.Add(SourceLine.Of(number, line));
        }

        return Join(lines);
    }

    private static List<SourceLine> Join(List<SourceLine> lines)
    {
        var joined = new List<SourceLine>(lines.Count);
        var parts = new List<string>();
        for (int i = 0; i < lines.Count; i++)
        {
            int last = i;
            while (last + 1 < lines.Count && GoesOn(lines[last].Text, lines[last + 1].Text))
            {
                last++;
            }

            if (last == i)
            {
                joined.Add(lines[i]);
                continue;
            }

            parts.Clear();
            for (int j = i; j <= last; j++)
            {
                parts.Add(lines[j].Text);
            }

            joined.Add(new(lines[i].Number, string.Join(' ', parts)));
            i = last;
        }

        return joined;
    }

    private static bool GoesOn(string line, string next)
    {
        if (line.Length < ShortestBroken || next.Length == 0
            || line[^1] is '.' or '!' or '?' or ':' or '”' or '"' or ')')
        {
            return false;
        }

        if (char.IsLower(next[0]))
        {
            return ChromeLine.Reason(next) is null && !BylineReader.TryRead(next, DateOrder.None, out _);
        }

        int space = line.LastIndexOf(' ');
        return char.IsLetter(next[0]) && (line[^1] == ',' || OpenEndings.Contains(line[(space + 1)..]));
    }
}
