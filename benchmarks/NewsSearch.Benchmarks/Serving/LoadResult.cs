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
    public override string ToString() => string.Join('\t', (string[])
    [
        FormattableString.Invariant($"answers={Latencies.Count}\tper_s={Latencies.Count / Seconds:F0}"),
        FormattableString.Invariant($"mean_ms={Latencies.Mean * 1e3:F3}"),
        .. new[] { .5, .9, .95, .99 }.Select(quantile =>
            FormattableString.Invariant($"p{quantile * 100:F0}_ms={Latencies.Quantile(quantile) * 1e3:F3}")),
        FormattableString.Invariant($"answer_bytes={Bytes / Latencies.Count}\tfailed={Failures}"),
    ]);
}
