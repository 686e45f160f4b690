using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary>Opens the index that a command names.</summary>
internal static class IndexDirectory
{
    /// <summary>The one that commands take unless told otherwise, under the working folder.</summary>
    public static readonly string Default = Path.Combine("data", "index");

    /// <summary>Opens it for writing, and makes it where it is not there.</summary>
    /// <exception cref="IndexLockedException">Another process writes to it.</exception>
    /// <exception cref="CommandFailure">It cannot be made or written there.</exception>
    public static async Task<INewsIndex> OpenAsync(
        string path, NewsVocabulary vocabulary, CancellationToken cancellationToken)
    {
        try
        {
            return await NewsIndex.OpenAsync(path, new NewsIndexOptions { Vocabulary = vocabulary }, cancellationToken);
        }
        catch (Exception e) when (e is UnauthorizedAccessException
            || (e is IOException and not IndexLockedException and not CorruptIndexException))
        {
            throw new CommandFailure(ExitCode.Failed, $"There can be no index in {Path.GetFullPath(path)}: {e.Message} "
                + "Name a folder that can be written with --index DIR.");
        }
    }

    /// <summary>Opens it for reading, beside a writer if there is one.</summary>
    /// <exception cref="CommandFailure">There is none.</exception>
    public static async Task<NewsIndex> OpenReadOnlyAsync(
        string path, NewsVocabulary vocabulary, CancellationToken cancellationToken)
    {
        try
        {
            return await NewsIndex.OpenAsync(
                path, new NewsIndexOptions { ReadOnly = true, Vocabulary = vocabulary }, cancellationToken);
        }
        catch (DirectoryNotFoundException)
        {
            throw new CommandFailure(ExitCode.Failed, $"There is no index in {Path.GetFullPath(path)}. "
                + "Make one with newssearch ingest PATH, or name another with --index DIR.");
        }
    }
}
