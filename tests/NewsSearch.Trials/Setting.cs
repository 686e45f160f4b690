using System.Globalization;

namespace NewsSearch.Trials;

/// <summary>What tests/trials.sh and tests/long.sh set.</summary>
internal static class Setting
{
    /// <summary>How long a trial runs that takes a time: short, unless the script asks for more.</summary>
    public static TimeSpan Duration => TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("NEWSSEARCH_SECONDS"), CultureInfo.InvariantCulture, out int s)
            ? s
            : 10);

    /// <summary>A folder on a disk of 16 MB.</summary>
    public static string SmallDisk => Environment.GetEnvironmentVariable("NEWSSEARCH_SMALL_DISK")
        ?? throw new InvalidOperationException(
            "NEWSSEARCH_SMALL_DISK names no folder on a small disk: run this trial through tests/trials.sh.");
}
