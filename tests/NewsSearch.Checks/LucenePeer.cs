using System.Diagnostics;
using System.Text;

namespace NewsSearch.Checks;

/// <summary>Runs the shared Java programs on Debian's Lucene 8, compiled once into a temporary folder.</summary>
internal static class LucenePeer
{
    private const string Jars = "/usr/share/java";

    private static readonly Lazy<string> ClassPath = new(Compile);

    /// <summary>Runs a program of <c>tools/peers</c>, such as <c>LuceneRank</c>, and returns its output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds its errors.</exception>
    public static IEnumerable<string> Run(string program, params string[] arguments)
    {
        using Process process = Start("java", ["-Xmx1g", "-Dfile.encoding=UTF-8", "-cp", ClassPath.Value, program,
            .. arguments]);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
        }
    }

    private static string Compile()
    {
        string[] names = ["core", "analyzers-common", "facet", "highlighter", "memory", "misc", "queries"];
        string[] jars = [.. names.SelectMany(name => Directory.GetFiles(Jars, $"lucene-{name}-8*.jar"))];
        if (jars.Length < names.Length)
        {
            throw new FileNotFoundException($"Lucene 8 is missing in {Jars}: apt-get install liblucene8-java");
        }

        string classes = Directory.CreateTempSubdirectory("lucene-peer-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(classes, recursive: true);
        string classPath = string.Join(':', [classes, .. jars]);
        string[] sources = Directory.GetFiles(SharedData.Path("tools/peers"), "*.java");
        using Process process = Start("javac", ["-nowarn", "-cp", classPath, "-d", classes, .. sources]);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? classPath
            : throw new InvalidOperationException($"javac ended with {process.ExitCode}: {errors.Result}");
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
}
