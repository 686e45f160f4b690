using NewsSearch.People;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Recovery;

/// <summary>Makes a backup the state of an index.</summary>
/// <remarks>
/// The whole backup is read and verified before anything is written. Then its files are copied beside those of the
/// index under free numbers, and one manifest, renamed into its place, makes them the newest commit: whenever the
/// machine stops, the index is either as it was or as the backup. What the user decided about names comes last: until
/// then the items of the backup go by the decisions of before, and to restore once more puts it right.
/// </remarks>
internal static class IndexRestore
{
    /// <summary>Restores a backup.</summary>
    /// <param name="backup">The backup's directory.</param>
    /// <param name="openIndex">Opens the index's directory; what it holds is replaced.</param>
    /// <param name="cancellationToken">Stops between pages; the index stays as it was.</param>
    /// <returns>How many items the index has now.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no backup.</exception>
    /// <exception cref="CorruptIndexException">The backup is damaged; the index was not touched.</exception>
    /// <exception cref="IndexLockedException">Somebody writes to the index.</exception>
    /// <exception cref="IOException">The index's directory cannot be written; the index is as it was.</exception>
    public static long Run(IStorage backup, Func<IStorage> openIndex, CancellationToken cancellationToken)
    {
        var (manifest, views) = CommittedState.OpenNewest(backup);
        try
        {
            foreach (var view in views)
            {
                SegmentCheck.Check(view.Reader, cancellationToken);
            }

            // Read before anything is written, as all of the backup.
            byte[]? people = PeopleFile.ReadBytes(backup);
            var index = openIndex();
            using var held = index.Lock(IndexFiles.Lock);
            var restored = CopyAll(index, manifest, views, cancellationToken);
            restored.Publish(index);
            IndexBackup.CopyPeople(people, index);
            IndexFiles.DeleteAllBut(index, restored.Files.ToHashSet(StringComparer.Ordinal));
            return views.Sum(view => (long)view.LiveCount);
        }
        finally
        {
            foreach (var view in views)
            {
                view.Reader.Release();
            }
        }
    }

    /// <summary>The newest state of an index that can be read, or 0: a number that a later state must exceed.</summary>
    public static long LastGeneration(IStorage index) => Manifest.List(index)
        .Select(number => Manifest.TryRead(index, number)?.Generation ?? 0).DefaultIfEmpty().Max();

    private static Manifest CopyAll(
        IStorage index, Manifest manifest, IReadOnlyList<SegmentView> views, CancellationToken cancellationToken)
    {
        // A number that no file has: nothing that is there is overwritten, damaged or not.
        long next = IndexFiles.LargestNumber(index) + 1;
        long number = next;
        var segments = new List<ManifestSegment>();
        var written = new List<string>();
        try
        {
            foreach (var view in views)
            {
                string name = IndexFiles.Segment(next++);
                written.Add(name);
                using (var file = index.Create(name))
                {
                    view.Reader.CopyTo(file, cancellationToken);
                    file.FlushToDisk();
                }

                string? live = view.Live is null ? null : IndexFiles.Live(name, next++);
                if (live is not null)
                {
                    written.Add(live);
                    view.Live!.Write(index, live);
                }

                segments.Add(new(name, view.Reader.Length, view.Reader.Checksum, live));
            }
        }
        catch
        {
            Remove(index, written);
            throw;
        }

        return manifest with
        {
            Number = number,
            Generation = Math.Max(manifest.Generation, LastGeneration(index)) + 1,
            NextFile = next,
            Segments = segments,
        };
    }

    private static void Remove(IStorage index, List<string> written)
    {
        foreach (string name in written)
        {
            try
            {
                index.Delete(name);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // No manifest names it: the next commit removes it.
            }
        }
    }
}
