namespace NewsSearch.Tests.Tidy;

/// <summary>How a test of the sources fails: with every place, not only the first.</summary>
internal static class Verdict
{
    public static void NoneOf(IEnumerable<string> places, string rule)
    {
        var all = places.Distinct().ToArray();
        Assert.True(all.Length == 0, $"{rule}\n  {string.Join("\n  ", all)}");
    }
}
