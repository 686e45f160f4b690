namespace NewsSearch.Host.Search;

/// <summary>Finds the known name that somebody who wrote an unknown one may have meant.</summary>
internal static class NearestName
{
    /// <summary>Longer names are cut before they are compared, so that a request cannot make this costly.</summary>
    private const int ComparedLength = 40;

    /// <summary>The known name with the fewest edits; the first of equally near ones.</summary>
    public static string Of(string name, IEnumerable<string> known)
    {
        string cut = name.Length > ComparedLength ? name[..ComparedLength] : name;
        return known.MinBy(k => Distance(cut.ToLowerInvariant(), k.ToLowerInvariant())) ?? "";
    }

    /// <summary>Edits between two words, where swapped neighbours are one edit.</summary>
    private static int Distance(string a, string b)
    {
        int[] before = [], previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, previous) = (previous, row);
        }

        return previous[b.Length];
    }
}
