using System.ComponentModel;
using System.Diagnostics;

namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>Programs that install what the tests need and a machine lacks.</summary>
internal static class Installation
{
    /// <summary>Runs one; false where there is no such program, where it fails, or where it takes too long.</summary>
    public static bool Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return false;
            }

            // A machine without a network gives up by itself; a slow mirror may need minutes.
            if (process.WaitForExit(TimeSpan.FromMinutes(5)))
            {
                return process.ExitCode == 0;
            }

            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
