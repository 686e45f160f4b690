namespace NewsSearch.Host.Page;

/// <summary>The page numbers that the pager offers.</summary>
internal static class PageNumbers
{
    /// <summary>The first, the last and those next to the current one, ascending; 0 stands for a gap.</summary>
    public static IReadOnlyList<int> Around(int page, int last)
    {
        var numbers = new List<int>();
        int[] wanted = [1, page - 1, page, page + 1, last];
        foreach (int number in wanted.Where(number => number >= 1 && number <= last).Distinct().Order())
        {
            if (numbers.Count > 0 && number > numbers[^1] + 1)
            {
                // A gap of one page is no shorter than its number.
                numbers.Add(number == numbers[^1] + 2 ? number - 1 : 0);
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
