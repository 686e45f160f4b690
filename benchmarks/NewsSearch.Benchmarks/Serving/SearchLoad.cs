using System.Diagnostics;
using NewsSearch.Benchmarks.Measuring;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>Clients that ask a server at once, each on a connection and a thread of its own.</summary>
/// <param name="server">Where it is.</param>
/// <param name="requests">What they ask, again and again; each client begins elsewhere.</param>
internal sealed class SearchLoad(Uri server, IReadOnlyList<byte[]> requests)
{
    /// <summary>Asks for so long.</summary>
    /// <param name="connections">How many clients.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="rate">
    /// How many requests a second are sent, whether those before were answered or not: the wait for a free client
    /// counts as time of the answer. 0: each client asks as soon as it was answered.
    /// </param>
    public LoadResult Run(int connections, double seconds, double rate)
    {
        var samples = new Samples();
        long bytes = 0, failures = 0, next = -1;
        long began = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, connections).Select(_ => new Thread(Ask)).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return new(samples, Stopwatch.GetElapsedTime(began).TotalSeconds, bytes, failures);

        void Ask()
        {
            using var connection = new HttpConnection(server);
            var own = new List<double>();
            long received = 0, failed = 0;
            while (true)
            {
                long number = Interlocked.Increment(ref next);
                double due = rate > 0 ? number / rate : Stopwatch.GetElapsedTime(began).TotalSeconds;
                if (due >= seconds)
                {
                    break;
                }

                double early = due - Stopwatch.GetElapsedTime(began).TotalSeconds;
                if (early > 0)
                {
                    Thread.Sleep(TimeSpan.FromSeconds(early));
                }

                var (status, length) = connection.Exchange(requests[(int)(number % requests.Count)]);
                own.Add(Stopwatch.GetElapsedTime(began).TotalSeconds - due);
                received += length;
                failed += status == 200 ? 0 : 1;
            }

            lock (samples)
            {
                own.ForEach(samples.Add);
                bytes += received;
                failures += failed;
            }
        }
    }
}
