using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.CommandLine;
using NewsSearch.Benchmarks.Racing;

namespace NewsSearch.Benchmarks.Hits;

/// <summary>The verb hits: what every query of a race finds.</summary>
/// <remarks>
/// A line each: class TAB text TAB total TAB id:score of the ten best, or every id, with spaces between.
/// </remarks>
internal static class HitsCommand
{
    /// <summary>Indexes the items unless an index is given, runs every query once and writes what it finds.</summary>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        string source = arguments.Plain[0];
        string? built = Directory.Exists(source) ? null : Directory.CreateTempSubdirectory("newssearch-hits-").FullName;
        try
        {
            if (built is not null)
            {
                await RaceIndexing.BuildAsync(source, built, threads: 1, merge: true, Console.Out);
            }

            using var index = RaceIndex.Open(built ?? source);
            using var output = new StreamWriter(arguments.Plain[2]);
            foreach (var query in new RaceQueryReader(index).Read(arguments.Plain[1]))
            {
                output.WriteLine(arguments.Flags.Contains("all") ? All(index, query) : Best(index, query));
            }
        }
        finally
        {
            if (built is not null)
            {
                Directory.Delete(built, recursive: true);
            }
        }

        return 0;
    }

    private static string Best(RaceIndex index, RaceQuery query)
    {
        var outcome = index.Search(query.Request);
        return Line(query, outcome.Total, outcome.Hits.Select(hit => Encoding.UTF8.GetString(hit.Id)
            + (query.IsSorted ? ":0" : ":" + hit.Score.ToString("R", CultureInfo.InvariantCulture))));
    }

    private static string All(RaceIndex index, RaceQuery query)
    {
        var matches = new MatchCollector();
        var outcome = index.Search(query.Request with { Count = 0, Collectors = [matches] });
        return Line(query, outcome.Total, matches.Ids);
    }

    private static string Line(RaceQuery query, long total, IEnumerable<string> hits) => string.Create(
        CultureInfo.InvariantCulture, $"{query.Class}\t{query.Text}\t{total}\t{string.Join(' ', hits)}");
}
