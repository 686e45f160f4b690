using System.Diagnostics;
using System.Globalization;
using NewsSearch.Corpus;

if (args is ["--help" or "-h"])
{
    Console.Out.WriteLine(CommandLine.Usage);
    return 0;
}

if (!CommandLine.TryParse(args, out var commandLine, out string? problem))
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

try
{
    var watch = Stopwatch.StartNew();
    using (var output = commandLine.Path == "-"
        ? Console.OpenStandardOutput()
        : new FileStream(commandLine.Path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 20))
    {
        new SyntheticCorpus(commandLine.Seed).WriteTo(output, commandLine.Count);
    }

    double perSecond = commandLine.Count / watch.Elapsed.TotalSeconds;
    Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{commandLine.Count} items, {perSecond:F0} a second, to {commandLine.Path}"));
    return 0;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"Cannot write {commandLine.Path}: {error.Message}");
    return 1;
}
