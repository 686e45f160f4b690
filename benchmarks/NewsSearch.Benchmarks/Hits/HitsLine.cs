using System.Globalization;

namespace NewsSearch.Benchmarks.Hits;

/// <summary>What a query found, as a line of a file of hits.</summary>
/// <param name="Class">The query's class.</param>
/// <param name="Text">Its text.</param>
/// <param name="Total">How many items match.</param>
/// <param name="Hits">Ids with scores, best first; scores are 0 where only ids were written.</param>
internal sealed record HitsLine(string Class, string Text, long Total, IReadOnlyList<(string Id, float Score)> Hits)
{
    /// <summary>Class and text, which name the query in both files.</summary>
    public string Query => $"{Class} {Text}";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="all">Whether it lists every id without scores.</param>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static IReadOnlyList<HitsLine> Read(string path, bool all) =>
        [.. File.ReadLines(path).Index().Select(line => Parse(path, line.Index + 1, line.Item, all))];

    private static HitsLine Parse(string path, int number, string line, bool all)
    {
        string[] columns = line.Split('\t');
        if (columns.Length != 4
            || !long.TryParse(columns[2], NumberStyles.None, CultureInfo.InvariantCulture, out long total))
        {
            throw new InvalidDataException(
                $"{path}, line {number}: expected class, text, total and hits with tabs between.");
        }

        var hits = new List<(string Id, float Score)>();
        foreach (string hit in columns[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // Ids may hold colons; the score stands behind the last.
            int colon = hit.LastIndexOf(':');
            float score = 0;
            if (!all && (colon < 1
                || !float.TryParse(hit[(colon + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out score)))
            {
                throw new InvalidDataException($"{path}, line {number}: \"{hit}\" is no id with a score.");
            }

            hits.Add((all ? hit : hit[..colon], score));
        }

        return new(columns[0], columns[1], total, hits);
    }
}
