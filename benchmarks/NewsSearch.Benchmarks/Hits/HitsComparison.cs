namespace NewsSearch.Benchmarks.Hits;

/// <summary>Compares what two engines found for the same queries.</summary>
/// <remarks>
/// Equal are: the totals; the ten scores in order, within <see cref="Tolerance"/>; and every hit that scores strictly
/// above the tenth, since ties at the tenth place are broken by each engine in its own way. Fewer than ten hits are all
/// the hits there are.
/// </remarks>
internal sealed class HitsComparison
{
    /// <summary>How far scores may lie apart, as a share of the larger: floats are added in different orders.</summary>
    public const double Tolerance = 1e-5;

    private const int Best = 10;
    private const int Shown = 5;

    private readonly List<HitsDifference> _differences = [];
    private readonly Dictionary<string, int> _queries = [];

    /// <summary>What differs, in the order of the queries.</summary>
    public IReadOnlyList<HitsDifference> Differences => _differences;

    /// <summary>How many queries of each class were compared.</summary>
    public IReadOnlyDictionary<string, int> Queries => _queries;

    /// <summary>The largest distance of two scores at the same place, as a share of the larger.</summary>
    public double WorstScore { get; private set; }

    /// <summary>
    /// Queries by date whose ten items are not the same: several items of one date may stand at the tenth place.
    /// </summary>
    public int OtherTies { get; private set; }

    /// <summary>Compares two lists of the same queries.</summary>
    /// <param name="ours">What one engine found.</param>
    /// <param name="theirs">What the other found.</param>
    /// <param name="all">Whether every id is listed, without scores.</param>
    public static HitsComparison Compare(IReadOnlyList<HitsLine> ours, IReadOnlyList<HitsLine> theirs, bool all)
    {
        var comparison = new HitsComparison();
        var left = Numbered(ours);
        var right = Numbered(theirs);
        foreach (var (query, line) in left)
        {
            comparison._queries[line.Class] = comparison._queries.GetValueOrDefault(line.Class) + 1;
            if (!right.TryGetValue(query, out var other))
            {
                comparison.Add("queries", line, "only ours has the query");
            }
            else if (all)
            {
                comparison.CompareTotals(line, other);
                comparison.RequireAll(line, line.Hits, other.Hits, "theirs");
                comparison.RequireAll(line, other.Hits, line.Hits, "ours");
            }
            else
            {
                comparison.CompareBest(line, other);
            }
        }

        foreach (var (_, line) in right.Where(pair => !left.ContainsKey(pair.Key)))
        {
            comparison.Add("queries", line, "only theirs has the query");
        }

        return comparison;
    }

    /// <summary>Lines by query; the same query again is another one.</summary>
    private static Dictionary<(string Query, int Time), HitsLine> Numbered(IReadOnlyList<HitsLine> lines)
    {
        var numbered = new Dictionary<(string Query, int Time), HitsLine>();
        foreach (var line in lines)
        {
            int time = 0;
            while (!numbered.TryAdd((line.Query, time), line))
            {
                time++;
            }
        }

        return numbered;
    }

    private void CompareBest(HitsLine ours, HitsLine theirs)
    {
        CompareTotals(ours, theirs);
        bool isSorted = ours.Class is "newest_all" or "term_newest";
        if (ours.Hits.Count < Best || theirs.Hits.Count < Best)
        {
            RequireAll(ours, ours.Hits, theirs.Hits, "theirs");
            RequireAll(ours, theirs.Hits, ours.Hits, "ours");
        }
        else if (isSorted)
        {
            OtherTies += Ids(ours.Hits).SetEquals(Ids(theirs.Hits)) ? 0 : 1;
        }
        else
        {
            RequireAll(ours, Above(ours), theirs.Hits, "theirs");
            RequireAll(ours, Above(theirs), ours.Hits, "ours");
        }

        if (!isSorted)
        {
            CompareScores(ours, theirs);
        }
    }

    private void CompareTotals(HitsLine ours, HitsLine theirs)
    {
        if (ours.Total != theirs.Total)
        {
            Add("totals", ours, $"{ours.Total} ours, {theirs.Total} theirs");
        }
    }

    private void CompareScores(HitsLine ours, HitsLine theirs)
    {
        var left = ours.Hits.Select(hit => hit.Score).OrderDescending().ToArray();
        var right = theirs.Hits.Select(hit => hit.Score).OrderDescending().ToArray();
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            double largest = Math.Max(Math.Abs(left[i]), Math.Abs(right[i]));
            double distance = largest == 0 ? 0 : Math.Abs((double)left[i] - right[i]) / largest;
            WorstScore = Math.Max(WorstScore, distance);
            if (distance > Tolerance)
            {
                Add("scores", ours, $"place {i + 1}: {left[i]:R} ours, {right[i]:R} theirs");
                return;
            }
        }
    }

    private static (string Id, float Score)[] Above(HitsLine line)
    {
        float tenth = line.Hits.Min(hit => hit.Score);
        return [.. line.Hits.Where(hit => hit.Score > tenth * (1 + Tolerance))];
    }

    private void RequireAll(
        HitsLine query,
        IReadOnlyList<(string Id, float Score)> wanted,
        IReadOnlyList<(string Id, float Score)> given,
        string giver)
    {
        var there = Ids(given);
        string[] missing = [.. wanted.Select(hit => hit.Id).Where(id => !there.Contains(id))];
        if (missing.Length > 0)
        {
            string shown = string.Join(' ', missing.Take(Shown));
            Add("hits", query, $"{giver} lacks {missing.Length} of {wanted.Count}: {shown}");
        }
    }

    private static HashSet<string> Ids(IReadOnlyList<(string Id, float Score)> hits) =>
        hits.Select(hit => hit.Id).ToHashSet(StringComparer.Ordinal);

    private void Add(string kind, HitsLine query, string message) =>
        _differences.Add(new(kind, query.Class, $"{query.Query}: {message}"));
}
