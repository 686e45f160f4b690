using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Recovery;

/// <summary>Reads every file of every commit that an index keeps, and can go back to the newest intact one.</summary>
internal static class IndexVerification
{
    // A writer beside us may remove files of an old commit while they are read.
    private const int Attempts = 5;

    /// <summary>Verifies an index.</summary>
    /// <param name="storage">The index.</param>
    /// <param name="rollBack">Whether to go back to the newest intact commit if the newest is damaged.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="DirectoryNotFoundException">Nothing was ever committed.</exception>
    /// <exception cref="CorruptIndexException">
    /// It is to be rolled back, and a commit is of a version that this program does not read.
    /// </exception>
    /// <exception cref="IndexLockedException">It is to be rolled back, and somebody writes to it.</exception>
    public static VerificationReport Run(IStorage storage, bool rollBack, CancellationToken cancellationToken)
    {
        using var held = rollBack ? storage.Lock(IndexFiles.Lock) : null;
        for (int attempt = 1; ; attempt++)
        {
            var numbers = Manifest.List(storage);
            if (numbers.Count == 0)
            {
                throw new DirectoryNotFoundException("There is no index here yet: nothing was ever committed.");
            }

            var commits = new CommitChecks(storage, numbers, cancellationToken);
            if (commits.Newest.IsIntact || attempt == Attempts || Manifest.List(storage).SequenceEqual(numbers))
            {
                // What another version wrote is not damaged: going back would lose it.
                if (rollBack && commits.OtherVersion is { } other)
                {
                    throw other;
                }

                bool isRolledBack = rollBack && !commits.Newest.IsIntact && commits.NewestIntact is not null;
                if (isRolledBack)
                {
                    GoBackTo(storage, commits.NewestIntact!.Manifest!);
                }

                return commits.Report(isRolledBack);
            }
        }
    }

    // The intact commit is published anew under a number above all others: nothing is removed before it counts.
    private static void GoBackTo(IStorage storage, Manifest manifest)
    {
        long number = IndexFiles.LargestNumber(storage) + 1;
        (manifest with
        {
            Number = number,
            Generation = Math.Max(manifest.Generation, IndexRestore.LastGeneration(storage)) + 1,
            NextFile = number + 1,
        }).Publish(storage);
    }
}
