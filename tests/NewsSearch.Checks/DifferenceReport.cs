namespace NewsSearch.Checks;

/// <summary>Fails a check that found differences with their number and the first of them.</summary>
internal static class DifferenceReport
{
    private const int Shown = 20;

    /// <summary>Fails unless there are none.</summary>
    public static void AssertNone(IReadOnlyCollection<string> differences, int compared) =>
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} of {compared} differ:\n{string.Join('\n', differences.Take(Shown))}");
}
