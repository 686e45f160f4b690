using System.Buffers.Text;
using System.Diagnostics;
using NewsSearch.Benchmarks.Measuring;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>What asking a server costs more than asking the library, query by query, in turns.</summary>
internal static class HostOverhead
{
    private const int Rounds = 20;

    /// <summary>Measures, on one connection and one thread.</summary>
    /// <param name="server">The server.</param>
    /// <param name="directory">The index that it serves; it is opened to read.</param>
    /// <param name="queries">What is asked.</param>
    public static async Task<string> MeasureAsync(Uri server, string directory, IReadOnlyList<ServingQuery> queries)
    {
        await using var index = await NewsIndex.OpenAsync(directory, new() { ReadOnly = true });
        using var connection = new HttpConnection(server);
        Samples asked = new(), own = new(), more = new(), around = new();
        foreach (var query in queries)
        {
            var options = query.Options();
            byte[] request = query.Request(server.Authority);
            Samples http = new(), library = new(), besides = new();
            for (int round = 0; round < Rounds; round++)
            {
                long before = Stopwatch.GetTimestamp();
                connection.Exchange(request);
                double took = Stopwatch.GetElapsedTime(before).TotalMicroseconds;
                http.Add(took);
                besides.Add(took - SearchMicroseconds(connection.Answer));
            }

            for (int round = 0; round < Rounds; round++)
            {
                long before = Stopwatch.GetTimestamp();
                index.Search(query.Text, options);
                library.Add(Stopwatch.GetElapsedTime(before).TotalMicroseconds);
            }

            asked.Add(http.Quantile(.5));
            own.Add(library.Quantile(.5));
            around.Add(besides.Quantile(.5));
            more.Add(http.Quantile(.5) - library.Quantile(.5));
        }

        return FormattableString.Invariant(
            $"queries={queries.Count}\thttp_p50_us={asked.Quantile(.5):F0}\tlibrary_p50_us={own.Quantile(.5):F0}\t")
            + FormattableString.Invariant(
                $"overhead_p50_us={more.Quantile(.5):F0}\toverhead_p95_us={more.Quantile(.95):F0}\t")
            + FormattableString.Invariant(
                $"besides_search_p50_us={around.Quantile(.5):F0}\tbesides_search_p95_us={around.Quantile(.95):F0}");
    }

    /// <summary>How long the server says that it searched.</summary>
    private static double SearchMicroseconds(ReadOnlySpan<byte> answer)
    {
        var name = "\"tookMs\":"u8;
        int at = answer.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(answer[(at + name.Length)..], out double milliseconds, out _)
            ? 1_000 * milliseconds
            : throw new InvalidDataException("The answer does not say how long the search took.");
    }
}
