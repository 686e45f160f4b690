using System.Runtime.CompilerServices;
using NewsSearch.Ingest.Files;
using NewsSearch.Ingest.Formats;

namespace NewsSearch.Ingest;

/// <summary>Reads archives of news: files, folders with all that is in them, standard input; plain or gzip.</summary>
public static class NewsArchive
{
    /// <summary>Reads items in order: paths as given, files of a folder by their relative paths.</summary>
    /// <param name="paths">Files, folders, or "-" for standard input.</param>
    /// <param name="options">How to read; null takes the defaults.</param>
    /// <param name="progress">Told after every entry, on the reading thread.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <remarks>
    /// Never throws for what it reads: a file or line that is no item is an <see cref="ArchiveProblem"/>, and reading
    /// goes on behind it. An item without an id of its own (<c>id</c>, <c>guid</c>, <c>uri</c>, <c>@id</c>,
    /// <c>url</c>) takes the path relative to the named one, and <c>#2</c> and so on from the second of a file;
    /// from standard input it takes the hash of its text.
    /// </remarks>
    public static async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        IEnumerable<string> paths,
        ArchiveOptions? options = null,
        IProgress<ArchiveProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= new ArchiveOptions();
        var (files, problems) = FileWalk.Find(paths, options.Accepts);
        foreach (var problem in problems)
        {
            yield return problem;
        }

        var state = new ArchiveProgress(0, files.Count, 0, files.Sum(f => f.Bytes), 0);
        long bytesBefore = 0;
        foreach (var file in files)
        {
            var reader = new FileReader(file, options);
            await foreach (var entry in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                state = state with
                {
                    BytesDone = bytesBefore + reader.BytesRead,
                    Items = state.Items + (entry is ArchiveItem ? 1 : 0),
                    Deletions = state.Deletions + (entry is ArchiveDeletion ? 1 : 0),
                };
                progress?.Report(state);
                yield return entry;
            }

            bytesBefore += file.Bytes;
            state = state with { FilesDone = state.FilesDone + 1, BytesDone = bytesBefore };
            progress?.Report(state);
        }
    }
}
