namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>The browser that the tests drive: the system's, else one that they install where they can.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly Lazy<string?> Found = new(FindOrInstall);

    /// <summary>What to say where there is none.</summary>
    public const string Missing = "No Chromium was found and none could be installed. Install it: "
        + "apt-get install -y chromium (Debian), or set NEWSSEARCH_CHROMIUM to the path of a Chromium or Chrome.";

    /// <summary>The path of the browser, or null where there is none.</summary>
    public static string? Path => Found.Value;

    private static string? FindOrInstall() => Find() ?? (InstallPackage() || Download() ? Find() : null);

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("NEWSSEARCH_CHROMIUM");
        if (File.Exists(named))
        {
            return named;
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        var candidates =
            from name in Names
            from folder in folders
            from suffix in new[] { "", ".exe" }
            select System.IO.Path.Combine(folder, name + suffix);
        return candidates.FirstOrDefault(File.Exists) ?? Downloaded();
    }

    private static bool InstallPackage() =>
        Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
        && Installation.Run(
            "/", "/bin/sh", "-c", "apt-get update -q && apt-get install -q -y --no-install-recommends chromium");

    private static bool Download() => Driver() is var (node, script)
        && Installation.Run(AppContext.BaseDirectory, node, script, "install", "chromium");

    // The driver comes inside the package: Node and its script, copied beside the tests.
    private static (string Node, string Script)? Driver()
    {
        string folder = System.IO.Path.Combine(AppContext.BaseDirectory, ".playwright");
        string script = System.IO.Path.Combine(folder, "package", "cli.js");
        string? node = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, OperatingSystem.IsWindows() ? "node.exe" : "node",
                SearchOption.AllDirectories).FirstOrDefault()
            : null;
        return node is not null && File.Exists(script) ? (node, script) : null;
    }

    private static string? Downloaded()
    {
        string cache = OperatingSystem.IsWindows() ? "AppData/Local/ms-playwright"
            : OperatingSystem.IsMacOS() ? "Library/Caches/ms-playwright"
            : ".cache/ms-playwright";
        string folder = System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), cache);
        string[] executables = ["chrome", "chrome.exe", "Chromium", "Google Chrome for Testing"];
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder, "chromium-*").Order(StringComparer.Ordinal)
                .SelectMany(build => Directory.EnumerateFiles(build, "*", SearchOption.AllDirectories))
                .FirstOrDefault(file => executables.Contains(System.IO.Path.GetFileName(file)))
            : null;
    }
}
