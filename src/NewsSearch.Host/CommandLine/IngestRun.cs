using System.Globalization;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary>Reads an archive into an index, and tells of progress and problems as it goes.</summary>
internal static class IngestRun
{
    /// <summary>Reads into an index that this process has open.</summary>
    public static async Task<IngestResult> ToIndexAsync(
        INewsIndex index, IReadOnlyList<string> paths, ArchiveOptions options, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine();
        return await index.IngestAsync(
            paths, options, progress, problem => progress.WriteLine(Sentence(problem)), cancellationToken);
    }

    /// <summary>Reads through the server that has the index open.</summary>
    public static async Task<IngestResult> ToServerAsync(
        HttpClient server, IReadOnlyList<string> paths, ArchiveOptions options, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine();
        using var remote = new RemoteIngest(server, problem => progress.WriteLine(Sentence(problem)));
        await foreach (var entry in NewsArchive.ReadAsync(paths, options, progress, cancellationToken))
        {
            await remote.AddAsync(entry, cancellationToken);
        }

        await remote.SendAsync(cancellationToken);
        return remote.Result();
    }

    /// <summary>What became of it, in one line.</summary>
    public static string Summary(IngestResult result)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{result.Indexed} items indexed");
        text += result.Replaced > 0
            ? string.Create(CultureInfo.InvariantCulture, $" ({result.Replaced} of them replaced)") : "";
        text += result.Deleted > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {result.Deleted} removed") : "";
        text += result.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {result.Failed} failed") : "";
        return text + ".";
    }

    private static string Sentence(ArchiveProblem problem) => $"{(problem.Lost ? "error" : "warning")}: {problem}";
}
