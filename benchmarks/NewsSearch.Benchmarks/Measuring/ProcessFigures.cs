using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>What the system knows of this process.</summary>
internal static class ProcessFigures
{
    private const string Status = "/proc/self/status";
    private const string Load = "/proc/loadavg";

    /// <summary>The processor time of all threads so far.</summary>
    public static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>The most memory that was resident at any time, mapped files included.</summary>
    public static long PeakResidentMb => FromStatus("VmHWM:") ?? Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    /// <summary>The resident memory that is not of mapped files; −1 where the system does not tell.</summary>
    public static long AnonymousMb => FromStatus("RssAnon:") ?? -1;

    /// <summary>The resident memory of mapped files; −1 where the system does not tell.</summary>
    public static long MappedMb => FromStatus("RssFile:") ?? -1;

    /// <summary>How many threads wanted to run in the last minute; ? where the system does not tell.</summary>
    public static string LoadAverage => File.Exists(Load) ? File.ReadAllText(Load).Split(' ')[0] : "?";

    private static long? FromStatus(string key)
    {
        string? line = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))
            : null;
        string? kilobytes = line?[key.Length..].Replace("kB", "", StringComparison.Ordinal);
        return kilobytes is null ? null : long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }
}
