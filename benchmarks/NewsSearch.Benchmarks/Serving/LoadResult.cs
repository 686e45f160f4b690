using NewsSearch.Benchmarks.Measuring;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>What clients saw.</summary>
/// <param name="Latencies">Of each answer, in seconds.</param>
/// <param name="Seconds">How long it took, from the first request to the last answer.</param>
/// <param name="Bytes">What the answers had.</param>
/// <param name="Failures">How many were no answer of status 200.</param>
internal sealed record LoadResult(Samples Latencies, double Seconds, long Bytes, long Failures)
{
    /// <summary>In one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"searches={Latencies.Count}\tper_s={Latencies.Count / Seconds:F0}\tmean_ms={Latencies.Mean * 1e3:F3}\t")
        + FormattableString.Invariant(
            $"p50_ms={Latencies.Quantile(.5) * 1e3:F3}\tp95_ms={Latencies.Quantile(.95) * 1e3:F3}\t")
        + FormattableString.Invariant(
            $"p99_ms={Latencies.Quantile(.99) * 1e3:F3}\tanswer_bytes={Bytes / Latencies.Count}\tfailed={Failures}");
}
