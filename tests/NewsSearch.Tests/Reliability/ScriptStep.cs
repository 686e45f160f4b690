namespace NewsSearch.Tests.Reliability;

/// <summary>One thing that a script does to an index.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Item">The item to add.</param>
/// <param name="Id">The id to delete.</param>
internal sealed record ScriptStep(ScriptStepKind Kind, NewsItem? Item = null, string? Id = null)
{
    /// <summary>
    /// The steps of a seed: adds, updates, deletes, refreshes, commits and merges, ending with a commit.
    /// </summary>
    public static IReadOnlyList<ScriptStep> Script(int seed, int count)
    {
        var random = new Random(seed);
        var items = new ItemFactory(random);
        var steps = new List<ScriptStep>();
        for (int i = 0; i < count; i++)
        {
            string id = $"item/{random.Next(12)}";
            steps.Add(random.Next(20) switch
            {
                < 10 => new(ScriptStepKind.Add, Item: items.Make(id)),
                < 13 => new(ScriptStepKind.Delete, Id: id),
                < 15 => new(ScriptStepKind.Refresh),
                < 19 => new(ScriptStepKind.Commit),
                _ => new(ScriptStepKind.Merge),
            });
        }

        steps.Add(new(ScriptStepKind.Merge));
        steps.Add(new(ScriptStepKind.Commit));
        return steps;
    }
}
