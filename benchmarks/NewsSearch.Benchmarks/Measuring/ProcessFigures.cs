using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>What the system knows of this process.</summary>
internal static class ProcessFigures
{
    private const string Status = "/proc/self/status";
    private const string Transfers = "/proc/self/io";
    private const string Load = "/proc/loadavg";

    /// <summary>The processor time of all threads so far.</summary>
    public static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>The most memory that was resident at any time, mapped files included.</summary>
    public static long PeakResidentMb => FromStatus("VmHWM:") ?? Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    /// <summary>The resident memory that is not of mapped files; −1 where the system does not tell.</summary>
    public static long AnonymousMb => FromStatus("RssAnon:") ?? -1;

    /// <summary>The resident memory of mapped files; −1 where the system does not tell.</summary>
    public static long MappedMb => FromStatus("RssFile:") ?? -1;

    /// <summary>How many bytes were written to files and elsewhere; −1 where the system does not tell.</summary>
    public static long WrittenBytes => From(Transfers, "wchar:") ?? -1;

    /// <summary>How many threads wanted to run in the last minute; ? where the system does not tell.</summary>
    public static string LoadAverage => File.Exists(Load) ? File.ReadAllText(Load).Split(' ')[0] : "?";

    private static long? FromStatus(string key) => From(Status, key) / 1024;

    private static long? From(string file, string key)
    {
        string? line = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))
            : null;
        string? number = line?[key.Length..].Replace("kB", "", StringComparison.Ordinal);
        return number is null ? null : long.Parse(number, CultureInfo.InvariantCulture);
    }
}
