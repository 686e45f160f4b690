using NewsSearch.Recovery;
using NewsSearch.Storage;

namespace NewsSearch;

public sealed partial class NewsIndex
{
    /// <summary>Copies the newest commit into a directory, beside reading and writing.</summary>
    /// <remarks>
    /// The directory is an index of its own. One that holds an earlier backup of this index is renewed: files that are
    /// there and intact are not copied again. The backup before stays whole until the new one is durable.
    /// </remarks>
    /// <param name="directory">An empty or missing directory, or an earlier backup.</param>
    /// <param name="cancellationToken">Stops the copying; the backup before stays whole.</param>
    /// <exception cref="ArgumentException">The directory is the index's own.</exception>
    /// <exception cref="DirectoryNotFoundException">Nothing was ever committed.</exception>
    /// <exception cref="CorruptIndexException">The index is damaged.</exception>
    /// <exception cref="IndexLockedException">Another backup goes there.</exception>
    /// <exception cref="IOException">The directory holds something else, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written.</exception>
    public Task<NewsBackup> BackupAsync(string directory, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return Task.Run(
            () =>
            {
                if (_storage is PhysicalStorage own && own.IsIn(directory))
                {
                    throw new ArgumentException(
                        $"{own.DirectoryPath} is the index itself. Name another directory.", nameof(directory));
                }

                return Backup(new PhysicalStorage(directory), cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Makes a backup the state of an index, which nobody may be writing to.</summary>
    /// <remarks>
    /// The whole backup is verified before the index is touched. Whenever the machine stops, the index is as it was or
    /// as the backup. Readers of the index take up the backup with their next refresh.
    /// </remarks>
    /// <param name="backupDirectory">The backup.</param>
    /// <param name="indexDirectory">The index that it replaces; a missing directory is made.</param>
    /// <param name="cancellationToken">Stops the copying; the index stays as it was.</param>
    /// <returns>How many items the index has now.</returns>
    /// <exception cref="ArgumentException">Both directories are the same.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no backup.</exception>
    /// <exception cref="CorruptIndexException">The backup is damaged; the index was not touched.</exception>
    /// <exception cref="IndexLockedException">Somebody writes to the index.</exception>
    /// <exception cref="IOException">The index cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory may not be read or written.</exception>
    public static Task<long> RestoreAsync(
        string backupDirectory, string indexDirectory, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(backupDirectory);
        ArgumentException.ThrowIfNullOrEmpty(indexDirectory);
        return Task.Run(
            () =>
            {
                var backup = new PhysicalStorage(backupDirectory, mustExist: true);
                return backup.IsIn(indexDirectory)
                    ? throw new ArgumentException("The backup and the index are one directory.", nameof(indexDirectory))
                    : IndexRestore.Run(backup, () => new PhysicalStorage(indexDirectory), cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Reads all of an index and says of each file whether it is intact.</summary>
    /// <remarks>
    /// It verifies every checksum, and that all items, ids, dates, terms, postings and facets can be read and are in
    /// order. Without rolling back it only reads, and can run beside a writer.
    /// </remarks>
    /// <param name="path">The directory of the index, or of a backup.</param>
    /// <param name="rollBack">
    /// Whether to make the newest intact commit the state of the index if the newest commit is damaged. What the
    /// report's <see cref="VerificationReport.LostCommits"/> added is lost then.
    /// </param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="DirectoryNotFoundException">There is no index.</exception>
    /// <exception cref="CorruptIndexException">
    /// It is to be rolled back, and a commit is of a version that this program does not read.
    /// </exception>
    /// <exception cref="IndexLockedException">It is to be rolled back, and somebody writes to it.</exception>
    /// <exception cref="IOException">The directory cannot be read, or not written when rolling back.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be read or written.</exception>
    public static Task<VerificationReport> VerifyAsync(
        string path, bool rollBack = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(
            () => IndexVerification.Run(new PhysicalStorage(path, mustExist: true), rollBack, cancellationToken),
            cancellationToken);
    }

    /// <summary>Backs up to any storage.</summary>
    internal NewsBackup Backup(IStorage target, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return IndexBackup.Run(_storage, target, cancellationToken);
    }
}
