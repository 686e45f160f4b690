namespace NewsSearch.Checks.Duplicates;

/// <summary>The pairs of articles that were labelled by reading.</summary>
internal static class LabelledPairs
{
    /// <summary>The label of each pair of a corpus, the lesser id first.</summary>
    public static Dictionary<(string First, string Second), string> Of(string corpus)
    {
        using var stream = typeof(LabelledPairs).Assembly.GetManifestResourceStream("labelled-pairs.tsv")!;
        using var reader = new StreamReader(stream);
        var labels = new Dictionary<(string First, string Second), string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var left, var right, var label] && name == corpus)
            {
                labels.Add(Pair(left, right), label);
            }
        }

        return labels;
    }

    /// <summary>Two ids, the lesser first.</summary>
    public static (string First, string Second) Pair(string left, string right) =>
        string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
}
