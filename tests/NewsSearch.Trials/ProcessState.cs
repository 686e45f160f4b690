using System.Globalization;

namespace NewsSearch.Trials;

/// <summary>What a process holds at a moment, as Linux tells it.</summary>
/// <param name="ResidentBytes">Memory of its own: without the pages of mapped files.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Threads">Threads.</param>
/// <param name="DeletedMaps">Mapped files whose names are gone.</param>
internal sealed record ProcessState(long ResidentBytes, int Handles, int Threads, int DeletedMaps)
{
    public static ProcessState Of(int process)
    {
        var status = File.ReadAllLines($"/proc/{process}/status").Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal);
        return new(
            1024 * Number(status["RssAnon"]),
            Directory.EnumerateFiles($"/proc/{process}/fd").Count(),
            (int)Number(status["Threads"]),
            Maps(process).Count(line => line.Contains("segment-")
                && line.EndsWith("(deleted)", StringComparison.Ordinal)));
    }

    /// <summary>The files under a folder that a process has open or mapped.</summary>
    /// <remarks>
    /// Descriptor 0 does not count: when no more files may be opened, .NET 10 closes it, which is not its own, as it
    /// loads an assembly or names a thread; the next file gets it, and a map of that file never lets go of it.
    /// </remarks>
    public static IReadOnlyList<string> OpenUnder(int process, string folder) =>
    [
        .. Directory.EnumerateFiles($"/proc/{process}/fd").Where(link => Path.GetFileName(link) != "0")
            .Select(Target).Concat(Maps(process)).Where(path => path.Contains(folder, StringComparison.Ordinal)),
    ];

    private static string[] Maps(int process) => File.ReadAllLines($"/proc/{process}/maps");

    private static string Target(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName ?? "";
        }
        catch (IOException)
        {
            // It was closed meanwhile.
            return "";
        }
    }

    private static long Number(string text) => long.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);
}
