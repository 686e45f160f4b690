using NewsSearch.Storage;

namespace NewsSearch.Segments;

/// <summary>Opens what a writer has committed, without being the writer.</summary>
internal static class CommittedState
{
    // A writer may remove files of an old commit between our reading its manifest and opening them.
    private const int Attempts = 5;

    /// <summary>Opens the newest commit.</summary>
    /// <exception cref="DirectoryNotFoundException">Nothing was ever committed.</exception>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static (CurrentSnapshot Current, IndexSchema Schema) Open(IStorage storage)
    {
        var (manifest, views) = OpenNewest(storage);
        return (new(Snapshot(manifest, views)), manifest.Schema);
    }

    /// <summary>Takes up the newest commit if there is a newer one.</summary>
    public static void Refresh(IStorage storage, CurrentSnapshot current)
    {
        if (IndexFiles.ReadNewest(storage) is { } manifest && manifest.Generation != current.Generation)
        {
            var (newest, views) = OpenNewest(storage);
            current.Publish(Snapshot(newest, views));
        }
    }

    /// <summary>Opens the files of the newest commit; they stay readable though a writer deletes their names.</summary>
    /// <remarks>The caller releases the readers.</remarks>
    /// <exception cref="DirectoryNotFoundException">Nothing was ever committed.</exception>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static (Manifest Manifest, IReadOnlyList<SegmentView> Views) OpenNewest(IStorage storage)
    {
        for (int attempt = 1; ; attempt++)
        {
            var manifest = IndexFiles.ReadNewest(storage);
            if (manifest is null || manifest.Generation == Manifest.NoCommit)
            {
                throw new DirectoryNotFoundException("There is no index here yet: nothing was ever committed.");
            }

            try
            {
                return (manifest, IndexFiles.OpenSegments(storage, manifest));
            }
            catch (CorruptIndexException) when (
                attempt < Attempts && IndexFiles.ReadNewest(storage)?.Number != manifest.Number)
            {
                // A newer commit has come meanwhile.
            }
        }
    }

    private static Snapshot Snapshot(Manifest manifest, IReadOnlyList<SegmentView> views)
    {
        var snapshot = new Snapshot(manifest.Generation, views);
        foreach (var view in views)
        {
            view.Reader.Release();
        }

        return snapshot;
    }
}
