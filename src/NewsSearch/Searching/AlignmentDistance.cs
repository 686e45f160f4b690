namespace NewsSearch.Searching;

/// <summary>The number of edits between two words, where swapping two neighbours is one edit.</summary>
/// <remarks>
/// The distance of optimal string alignment, by the usual table (Damerau 1964; Ukkonen 1985 for the band): only cells
/// within <c>most</c> of the diagonal can hold an allowed number, so a word costs length × (2 most + 1) steps.
/// </remarks>
internal static class AlignmentDistance
{
    /// <summary>The greatest number of edits that is looked for.</summary>
    public const int Most = 2;

    private const int Width = (2 * Most) + 1;

    /// <summary>The distance, or <paramref name="most"/> + 1 where it is greater.</summary>
    public static int Between(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int most)
    {
        int same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        // Row i holds the distances of the first i of left to the first j of right, for j from i − most to i + most.
        Span<int> rows = stackalloc int[3 * Width];
        var before = rows[..Width];
        var above = rows.Slice(Width, Width);
        var current = rows.Slice(2 * Width, Width);
        rows.Fill(most + 1);
        for (int band = most; band < Width && band - most <= right.Length; band++)
        {
            above[band] = band - most;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int least = FillRow(left, right, i, most, before, above, current);
            if (least > most)
            {
                return most + 1;
            }

            var free = before;
            before = above;
            above = current;
            current = free;
        }

        return Math.Min(above[right.Length - left.Length + most], most + 1);
    }

    private static int FillRow(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int i, int most,
        ReadOnlySpan<int> before, ReadOnlySpan<int> above, Span<int> current)
    {
        int least = most + 1;
        for (int band = 0; band < (2 * most) + 1; band++)
        {
            int j = i + band - most;
            int cost = most + 1;
            if (j == 0)
            {
                cost = i;
            }
            else if (j > 0 && j <= right.Length)
            {
                cost = above[band] + (left[i - 1] == right[j - 1] ? 0 : 1);
                cost = band < 2 * most ? Math.Min(cost, above[band + 1] + 1) : cost;
                cost = band > 0 ? Math.Min(cost, current[band - 1] + 1) : cost;
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost = Math.Min(cost, before[band] + 1);
                }
            }

            current[band] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
