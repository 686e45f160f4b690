using System.Diagnostics;
using System.Text;
using NewsSearch.Benchmarks.Measuring;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>Indexes a file of items as a race wants it, and says what it took.</summary>
internal static class RaceIndexing
{
    // As many as the Lucene peer parses at a time.
    private const int BatchSize = 100;

    /// <summary>Adds all items, commits, waits for merges, and then merges to one segment.</summary>
    /// <param name="items">NDJSON, plain or gzip.</param>
    /// <param name="path">A directory without an index.</param>
    /// <param name="threads">How many threads parse and add items; with 1 it is this one.</param>
    /// <param name="merge">Whether segments are merged in the background before all are merged to one.</param>
    /// <param name="report">Where the figures go.</param>
    /// <exception cref="InvalidDataException">A line is no item.</exception>
    public static async Task BuildAsync(
        string items, string path, int threads, bool merge, TextWriter report)
    {
        var options = new NewsIndexOptions
        {
            Similarity = Similarity.Lucene8, Vocabulary = RaceIndex.NoNames, WriterThreads = threads, Merge = merge,
        };
        await using var index = await NewsIndex.OpenAsync(path, options);
        using var lines = new SharedLines(items);
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        double cpuBefore = ProcessFigures.CpuSeconds;
        long writtenBefore = ProcessFigures.WrittenBytes;
        long bytes = threads == 1
            ? await AddAsync(index, items, lines)
            : (await Task.WhenAll(Enumerable.Range(0, threads)
                .Select(_ => Task.Run(() => AddAsync(index, items, lines))))).Sum();
        await index.CommitAsync();
        double commit = watch.Elapsed.TotalSeconds;
        await index.WaitForMergesAsync();
        await index.CommitAsync();
        double idle = watch.Elapsed.TotalSeconds, cpu = ProcessFigures.CpuSeconds - cpuBefore;
        var state = await index.GetStatisticsAsync();
        report.Write(FormattableString.Invariant(
            $"newssearch\t{Path.GetFileName(items)}\tplain\tthreads={threads}\tdocs={state.Items}\tbytes={bytes}"));
        report.Write(FormattableString.Invariant(
            $"\tcommit_s={commit:F1}\twait_merges_s={idle:F1}\tcpu_s={cpu:F1}\tload={ProcessFigures.LoadAverage}"));
        report.Write(FormattableString.Invariant(
            $"\tdocs_per_s={state.Items / idle:F0}\tMB_per_s={bytes / 1e6 / idle:F2}\tsegs={state.Segments}"));
        report.Write(FormattableString.Invariant(
            $"\tindex_bytes={state.Bytes}\tpeak_mb={memory.AnonymousMb}"));
        report.Write(FormattableString.Invariant(
            $"\tpeak_rss_mb={ProcessFigures.PeakResidentMb}\tgcs={GC.CollectionCount(0)}/{GC.CollectionCount(2)}"));
        report.Write(FormattableString.Invariant($"\tgc_pause_s={GC.GetTotalPauseDuration().TotalSeconds:F2}"));

        // What was written over what stays: each item once, and once more for each merge of its segment.
        report.Write(FormattableString.Invariant(
            $"\twritten_bytes={ProcessFigures.WrittenBytes - writtenBefore}"));

        watch.Restart();
        cpuBefore = ProcessFigures.CpuSeconds;
        await index.MergeAsync();
        cpu = ProcessFigures.CpuSeconds - cpuBefore;
        state = await index.GetStatisticsAsync();
        report.Write(FormattableString.Invariant(
            $"\tmerge_s={watch.Elapsed.TotalSeconds:F1}\tmerge_cpu_s={cpu:F1}\tmerged_bytes={state.Bytes}"));
        report.Write(FormattableString.Invariant($"\tpeak_end_mb={memory.AnonymousMb}"));
        report.WriteLine(FormattableString.Invariant($"\tpeak_rss_end_mb={ProcessFigures.PeakResidentMb}"));
    }

    // Parses and adds until there are no lines left, and tells how many bytes of text there were.
    private static async Task<long> AddAsync(NewsIndex index, string path, SharedLines lines)
    {
        long bytes = 0;
        var batch = new LineBatch();
        var parsed = new List<NewsItem>(BatchSize);
        while (lines.Take(batch, BatchSize))
        {
            parsed.Clear();
            for (int i = 0; i < batch.Count; i++)
            {
                parsed.Add(ItemSource.Parse(path, batch, i));
            }

            foreach (var item in parsed)
            {
                bytes += Encoding.UTF8.GetByteCount(item.Title ?? "") + Encoding.UTF8.GetByteCount(item.Body ?? "");
                await index.AddAsync(item);
            }
        }

        return bytes;
    }
}
