namespace NewsSearch.Analysis;

/// <summary>Simple lower-casing by <see cref="LowerCaseTable"/>, the same on every platform.</summary>
internal static class LowerCase
{
    /// <summary>The lower-case form of a code point, or itself.</summary>
    public static int Of(int codePoint)
    {
        if (codePoint < 128)
        {
            return codePoint is >= 'A' and <= 'Z' ? codePoint + 32 : codePoint;
        }

        ReadOnlySpan<int> runs = LowerCaseTable.Runs;
        int low = 0;
        int high = (runs.Length / 4) - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            ReadOnlySpan<int> run = runs.Slice(middle * 4, 4);
            if (codePoint < run[0])
            {
                high = middle - 1;
            }
            else if (codePoint > run[1])
            {
                low = middle + 1;
            }
            else
            {
                return (codePoint - run[0]) % run[2] == 0 ? codePoint + run[3] : codePoint;
            }
        }

        return codePoint;
    }
}
