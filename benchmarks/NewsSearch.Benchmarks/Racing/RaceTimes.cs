namespace NewsSearch.Benchmarks.Racing;

/// <summary>How long a race warms up and measures, in seconds of processor time.</summary>
/// <param name="First">Over all queries, before the first mode: the compiler's tiers need time, not counts.</param>
/// <param name="Mode">Over all queries, before each later mode.</param>
/// <param name="Class">Over the queries of a class, before it is measured.</param>
/// <param name="Measured">Over the queries of a class.</param>
internal sealed record RaceTimes(double First, double Mode, double Class, double Measured)
{
    /// <summary>The most wall-clock time of a warm-up over all queries.</summary>
    public const double LongestWarmUp = 40;

    /// <summary>On a busy machine a class gets this many times its processor time.</summary>
    public const double Patience = 12;

    /// <summary>As the Lucene peer.</summary>
    public static RaceTimes Full { get; } = new(6, 2, 0.2, 0.5);

    /// <summary>A twentieth of that: to try whether all is well, not to publish.</summary>
    public static RaceTimes Quick { get; } = new(0.3, 0.1, 0.01, 0.025);
}
