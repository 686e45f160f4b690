using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>The processor time of the calling thread where the system tells it, else wall-clock time.</summary>
/// <remarks>One reading is a system call of some 0.3 µs.</remarks>
internal static partial class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ThreadCpuTime = 3;

    private static readonly bool IsCpuTime =
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ThreadCpuTime, out _) == 0;

    /// <summary>What is measured: cpu or wall.</summary>
    public static string Kind => IsCpuTime ? "cpu" : "wall";

    /// <summary>Seconds since a moment that stays the same for a thread.</summary>
    public static double Seconds => IsCpuTime && GetTime(ThreadCpuTime, out var time) == 0
        ? time.Seconds + (time.Nanoseconds * 1e-9)
        : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    // It is too short a call to have the collector wait for it.
    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [SuppressGCTransition]
    private static partial int GetTime(int clock, out SystemTime time);

    private readonly struct SystemTime
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
