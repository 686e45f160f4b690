namespace NewsSearch.Vocabularies;

/// <summary>Levenshtein's distance, given up as soon as it exceeds a limit.</summary>
internal static class LevenshteinDistance
{
    /// <summary>The longest text that is compared; the rows live on the stack.</summary>
    public const int MaximumLength = 256;

    /// <summary>How many letters must be put in, left out or replaced to make one text of the other.</summary>
    /// <returns>The distance, or <paramref name="limit"/> + 1 where it is more than that.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || Math.Max(a.Length, b.Length) > MaximumLength)
        {
            return limit + 1;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            int best = row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }
        }

        return Math.Min(row[b.Length], limit + 1);
    }
}
