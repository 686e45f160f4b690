using System.Runtime.InteropServices;
using NewsSearch.Host.Items;
using NewsSearch.Host.Problems;
using NewsSearch.Ingest;

namespace NewsSearch.Host.Articles;

/// <summary>What a body of raw news has in it.</summary>
internal sealed class ArticleReading
{
    /// <summary>An answer lists so many reasons; the first ones tell what is wrong.</summary>
    private const int MostListed = 100;

    private readonly List<ArchiveEntry> _entries = [];

    /// <summary>Everything, in the order of the body.</summary>
    public IReadOnlyList<ArchiveEntry> Entries => _entries;

    /// <summary>The items.</summary>
    public IEnumerable<NewsItem> Items => _entries.OfType<ArchiveItem>().Select(e => e.Item);

    /// <summary>The ids of items that are to be removed.</summary>
    public IEnumerable<string> Deleted => _entries.OfType<ArchiveDeletion>().Select(e => e.Id);

    /// <summary>What could not be read as it stands, or was left out.</summary>
    public IEnumerable<ArchiveProblem> Problems => _entries.OfType<ArchiveProblem>();

    /// <summary>Reads a body as the command line reads a file.</summary>
    public static async Task<ArticleReading> OfAsync(ArticleBody body, WriteRequest request, CancellationToken stop)
    {
        var reading = new ArticleReading();
        using var content = Stream(body.Bytes);
        var options = new ArchiveOptions
        {
            Format = body.Format,
            Extract = request.Extract,
            Extraction = request.Extraction,
            StandardInput = content,
        };
        await foreach (var entry in NewsArchive.ReadAsync(["-"], options, cancellationToken: stop))
        {
            reading._entries.Add(entry);
        }

        return reading;
    }

    /// <summary>Why there is nothing to be taken, or null.</summary>
    public Problem? Empty()
    {
        var lost = Problems.Where(p => p.Lost).Select(Sentence).Take(MostListed).ToList();
        if (_entries.Exists(e => e is not ArchiveProblem) || (_entries.Count > 0 && lost.Count == 0))
        {
            return null;
        }

        return new Problem(StatusCodes.Status422UnprocessableEntity, "no-article",
            lost.Count > 0 ? $"No article was found in the body. {lost[0]}" : "No article was found in the body.")
        {
            Errors = [.. lost.Select(s => new RequestError("no-article", null, s))],
        };
    }

    /// <summary>The bytes as they stand, without a copy.</summary>
    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(
                array.Array!, array.Offset, array.Count, writable: false, publiclyVisible: true)
            : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>A problem with its line, without the name of standard input.</summary>
    private static string Sentence(ArchiveProblem problem) =>
        problem.Line is { } line ? $"Line {line}: {problem.Reason}" : problem.Reason;
}
