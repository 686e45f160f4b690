using System.Globalization;

namespace NewsSearch.Benchmarks.Reports;

/// <summary>Numbers as people read them, with two or three digits.</summary>
internal static class Amount
{
    /// <summary>A time given in microseconds.</summary>
    public static string Time(double microseconds) => microseconds switch
    {
        < 1e3 => $"{Digits(microseconds)} µs",
        < 1e6 => $"{Digits(microseconds / 1e3)} ms",
        _ => $"{Digits(microseconds / 1e6)} s",
    };

    /// <summary>A count, with k and M for thousands and millions.</summary>
    public static string Short(double count) => count switch
    {
        < 1e3 => Digits(count),
        < 1e6 => $"{Digits(count / 1e3)}k",
        _ => $"{Digits(count / 1e6)}M",
    };

    /// <summary>A number with three digits at most behind which nothing is known.</summary>
    public static string Digits(double value) => value switch
    {
        < 10 => value.ToString("0.##", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0", CultureInfo.InvariantCulture),
    };
}
