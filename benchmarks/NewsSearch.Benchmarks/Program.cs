using NewsSearch;
using NewsSearch.Benchmarks.CommandLine;
using NewsSearch.Benchmarks.Extracting;
using NewsSearch.Benchmarks.Growth;
using NewsSearch.Benchmarks.Hits;
using NewsSearch.Benchmarks.Plotting;
using NewsSearch.Benchmarks.Racing;
using NewsSearch.Benchmarks.Reports;
using NewsSearch.Benchmarks.Serving;

const string Usage =
    """
    usage: NewsSearch.Benchmarks [--sizes 1000,10000,100000] [--only index,open,add,search] [--alone] [--results FOLDER]
           NewsSearch.Benchmarks race ITEMS QUERIES OUT [--modes top10,count,facet,hl] [--index DIR] [--quick]
                                   [--threads N] [--no-merges]
           NewsSearch.Benchmarks hits ITEMS|INDEX QUERIES OUT [--all]
           NewsSearch.Benchmarks compare OURS THEIRS [--all]
           NewsSearch.Benchmarks extract ITEMS
           NewsSearch.Benchmarks load URL QUERIES [--connections 4] [--seconds 20] [--rate N] [--library DIR]
                                   [--ingest ITEMS] [--ingest-rate 1000] [--completions]
           NewsSearch.Benchmarks plot|report [--results FOLDER]

      without a verb: measures growth beside SQLite FTS5, or --alone, into benchmarks/results/growth.tsv, and keeps
      corpora below the folder for temporary files
      race     indexes items with N threads (1), runs the queries by class, and writes latencies
      hits     writes total, ids and scores of the ten best of every query; with --all every matching id
      compare  compares two files of hits; ends with 1 if they differ
      extract  measures extraction from the texts of 5 000 items on one thread
      load     asks a running server with N clients, at a rate or as fast as it answers, while items are added or
               beside the library on the same index; or for completions of what is typed of the queries
      plot     draws benchmarks/results/growth.svg
      report   puts the tables of all results into benchmarks/README.md
    """;

try
{
    switch (args)
    {
        case ["--help" or "-h"]:
            Console.Out.WriteLine(Usage);
            return 0;
        case [] or [['-', '-', ..], ..]:
            return GrowthCommand.Run(Arguments.Parse(args, 0, ["sizes", "only", "results"], ["alone"]));
        case ["race", .. var rest]:
            return await RaceCommand.RunAsync(
                Arguments.Parse(rest, 3, ["modes", "index", "threads"], ["quick", "no-merges"]));
        case ["hits", .. var rest]:
            return await HitsCommand.RunAsync(Arguments.Parse(rest, 3, [], ["all"]));
        case ["compare", .. var rest]:
            return CompareCommand.Run(Arguments.Parse(rest, 2, [], ["all"]));
        case ["extract", .. var rest]:
            return ExtractCommand.Run(Arguments.Parse(rest, 1, [], []));
        case ["load", .. var rest]:
            return await LoadCommand.RunAsync(Arguments.Parse(
                rest, 2, ["connections", "seconds", "rate", "library", "ingest", "ingest-rate"], ["completions"]));
        case ["plot", .. var rest]:
            return PlotCommand.Run(Arguments.Parse(rest, 0, ["results"], []));
        case ["report", .. var rest]:
            return ReportCommand.Run(Arguments.Parse(rest, 0, ["results"], []));
        default:
            throw new UsageException($"There is no verb {args[0]}.");
    }
}
catch (UsageException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException
    or NewsFormatException or CorruptIndexException or ArgumentException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
