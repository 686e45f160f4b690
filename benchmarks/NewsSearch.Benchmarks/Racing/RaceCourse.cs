using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Measuring;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>Runs all queries in all modes, class by class, and writes a row for each.</summary>
internal sealed class RaceCourse(RaceIndex index, IReadOnlyList<RaceQuery> queries, RaceTimes times, TextWriter output)
{
    private const string Header = "engine\tmode\tclass\tn\tp50_us\tp95_us\tp99_us\tmean_us\tqps\talloc_kb_per_q"
        + "\tb50_us\tb95_us\tb99_us\tcpu_us\tqps_cpu\tc50_us\tc95_us\tc99_us";

    private readonly RaceRunner _runner = new(index);

    // What queries gave: written at the end, so that none of them can be optimised away.
    private long _sum;

    /// <summary>Runs the modes one after the other.</summary>
    public void Run(IReadOnlyList<RaceMode> modes)
    {
        output.WriteLine(Header);
        foreach (var mode in modes)
        {
            var taken = mode == RaceMode.Hl ? queries.Where(query => !query.IsSorted).ToArray() : [.. queries];
            WarmUp(mode, taken, mode == modes[0] ? times.First : times.Mode);
            foreach (var group in taken.GroupBy(query => query.Class))
            {
                Measure(mode, group.Key, [.. group]);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"# peak_rss_mb={ProcessFigures.PeakResidentMb} rssanon_mb={ProcessFigures.AnonymousMb} "
            + $"rssfile_mb={ProcessFigures.MappedMb} docs={index.Snapshot.LiveCount} "
            + $"segs={index.Snapshot.Segments.Count} clock={ThreadClock.Kind} sink={_sum}"));
    }

    private void WarmUp(RaceMode mode, RaceQuery[] taken, double seconds)
    {
        long began = Stopwatch.GetTimestamp();
        double cpu = ThreadClock.Seconds;
        do
        {
            foreach (var query in taken)
            {
                _sum += _runner.Run(mode, query);
                if (Elapsed(began) > RaceTimes.LongestWarmUp)
                {
                    return;
                }
            }
        }
        while (ThreadClock.Seconds - cpu < seconds);
    }

    private void Measure(RaceMode mode, string name, RaceQuery[] taken)
    {
        long began = Stopwatch.GetTimestamp();
        double cpu = ThreadClock.Seconds;
        do
        {
            foreach (var query in taken)
            {
                _sum += _runner.Run(mode, query);
            }
        }
        while (ThreadClock.Seconds - cpu < times.Class && Elapsed(began) < times.Class * RaceTimes.Patience);

        Samples walls = new(), cpus = new();
        double[] best = Array.ConvertAll(taken, _ => double.MaxValue);
        GC.Collect();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        cpu = ThreadClock.Seconds;
        began = Stopwatch.GetTimestamp();
        do
        {
            for (int i = 0; i < taken.Length; i++)
            {
                double cpuBefore = ThreadClock.Seconds;
                long before = Stopwatch.GetTimestamp();
                _sum += _runner.Run(mode, taken[i]);
                double microseconds = Elapsed(before) * 1e6;
                cpus.Add((ThreadClock.Seconds - cpuBefore) * 1e6);
                walls.Add(microseconds);
                best[i] = Math.Min(best[i], microseconds);
            }
        }
        while (ThreadClock.Seconds - cpu < times.Measured && Elapsed(began) < times.Measured * RaceTimes.Patience);

        Write(mode, name, walls, cpus, best, new(
            Elapsed(began), ThreadClock.Seconds - cpu, GC.GetAllocatedBytesForCurrentThread() - allocated));
    }

    private void Write(
        RaceMode mode,
        string name,
        Samples walls,
        Samples cpus,
        double[] best,
        (double Wall, double Cpu, long Bytes) all)
    {
        int n = walls.Count;
        var bests = new Samples();
        Array.ForEach(best, bests.Add);
        output.WriteLine(string.Join('\t', (string[])
        [
            "newssearch",
            RaceCommand.Name(mode),
            name,
            FormattableString.Invariant($"{n}"),
            Quantiles(walls),
            FormattableString.Invariant($"{walls.Mean:F1}\t{n / all.Wall:F0}\t{all.Bytes / 1024.0 / n:F1}"),
            Quantiles(bests),
            FormattableString.Invariant($"{all.Cpu * 1e6 / n:F1}\t{n / all.Cpu:F0}"),
            Quantiles(cpus),
        ]));
        output.Flush();
    }

    private static string Quantiles(Samples samples) => FormattableString.Invariant(
        $"{samples.Quantile(.5):F1}\t{samples.Quantile(.95):F1}\t{samples.Quantile(.99):F1}");

    private static double Elapsed(long since) => Stopwatch.GetElapsedTime(since).TotalSeconds;
}
