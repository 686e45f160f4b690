using System.Globalization;
using System.Net.Sockets;
using NewsSearch.Benchmarks.CommandLine;

namespace NewsSearch.Benchmarks.Serving;

/// <summary><c>load URL QUERIES</c>: how a running server bears clients.</summary>
internal static class LoadCommand
{
    private const int Connections = 4;
    private const double Seconds = 20;
    private const int IngestRate = 1_000;

    /// <summary>Warms the server up, then asks, and prints what the clients saw.</summary>
    /// <exception cref="InvalidDataException">A line of the file is no query, or an answer cannot be read.</exception>
    /// <exception cref="IOException">A file cannot be read, or the server cannot be reached.</exception>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (!Uri.TryCreate(arguments.Plain[0], UriKind.Absolute, out var server) || server.Scheme != Uri.UriSchemeHttp)
        {
            throw new UsageException($"{arguments.Plain[0]} is no address such as http://127.0.0.1:5080.");
        }

        int connections = (int)Number(arguments, "connections", Connections);
        double seconds = Number(arguments, "seconds", Seconds), rate = Number(arguments, "rate", 0);
        var queries = ServingQuery.ReadFile(arguments.Plain[1]);
        var load = new SearchLoad(server, arguments.Flags.Contains("completions")
            ? [.. TypedBeginning.Of(queries).Select(typed => TypedBeginning.Request(typed, server.Authority))]
            : [.. queries.Select(query => query.Request(server.Authority))]);
        try
        {
            using var ingest = arguments.Option("ingest") is { } items
                ? new IngestLoad(server, items, (int)Number(arguments, "ingest-rate", IngestRate)) : null;
            ingest?.Start();
            load.Run(connections, seconds / 2, rate);
            if (arguments.Option("library") is { } directory)
            {
                Console.Out.WriteLine(await HostOverhead.MeasureAsync(server, directory, queries));
                return 0;
            }

            Console.Out.WriteLine(load.Run(connections, seconds, rate));
            if (ingest is not null)
            {
                Console.Out.WriteLine(await ingest.StopAsync());
            }
        }
        catch (SocketException problem)
        {
            throw new IOException($"{server}: {problem.Message}", problem);
        }

        return 0;
    }

    private static double Number(Arguments arguments, string name, double otherwise) =>
        arguments.Option(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number >= 1 ? number
        : throw new UsageException($"--{name} takes a number from 1 on, not {text}.");
}
