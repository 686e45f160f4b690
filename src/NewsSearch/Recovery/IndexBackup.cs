using NewsSearch.People;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Recovery;

/// <summary>Copies the newest commit of an index into a directory that is an index itself.</summary>
/// <remarks>
/// The files of the commit are opened first, and opened files stay readable though a writer removes their names: so
/// the copy is of one commit, however long it takes and whatever is written meanwhile. Every page is verified on its
/// way. What the directory has already is verified and kept. The manifest comes last; until it is there the backup
/// before is whole.
/// </remarks>
internal static class IndexBackup
{
    /// <summary>Makes or renews a backup.</summary>
    /// <param name="index">The index.</param>
    /// <param name="target">The backup's directory.</param>
    /// <param name="cancellationToken">Stops between pages; the backup before stays whole.</param>
    /// <exception cref="DirectoryNotFoundException">Nothing was ever committed to the index.</exception>
    /// <exception cref="CorruptIndexException">The index is damaged.</exception>
    /// <exception cref="IndexLockedException">Another backup goes to this directory.</exception>
    /// <exception cref="IOException">The directory holds something else, or cannot be written.</exception>
    public static NewsBackup Run(IStorage index, IStorage target, CancellationToken cancellationToken)
    {
        var (manifest, views) = CommittedState.OpenNewest(index);
        try
        {
            // Before the lock, too, as that leaves its file, which has no place in a directory of something else.
            RefuseOther(target, NewestOf(target), manifest);
            using var held = target.Lock(IndexFiles.Lock);
            var before = NewestOf(target);
            RefuseOther(target, before, manifest);
            var copied = new List<long>();
            for (int i = 0; i < views.Count; i++)
            {
                CopySegment(target, views[i].Reader, copied, cancellationToken);
                CopyLive(target, views[i], manifest.Segments[i].LiveName, copied);
            }

            CopyPeople(PeopleFile.ReadBytes(index), target);
            if (before != manifest.Name)
            {
                manifest.Publish(target);
            }

            IndexFiles.DeleteAllBut(target, manifest.Files.ToHashSet(StringComparer.Ordinal));
            return new()
            {
                Items = views.Sum(view => (long)view.LiveCount),
                Generation = manifest.Generation,
                Files = manifest.Files.Count(),
                Bytes = manifest.Segments.Sum(segment => segment.Length),
                CopiedFiles = copied.Count,
                CopiedBytes = copied.Sum(),
            };
        }
        finally
        {
            foreach (var view in views)
            {
                view.Reader.Release();
            }
        }
    }

    // A damaged manifest of a backup names nothing that is worth keeping: the backup is made anew.
    private static string? NewestOf(IStorage target)
    {
        try
        {
            return IndexFiles.ReadNewest(target)?.Name;
        }
        catch (CorruptIndexException exception) when (!exception.IsOtherVersion)
        {
            return null;
        }
    }

    private static void RefuseOther(IStorage target, string? before, Manifest manifest)
    {
        if (before is null)
        {
            // A backup that was cut off leaves its first files.
            if (target.List().FirstOrDefault(name => !IndexFiles.IsOwn(name) && name != IndexFiles.Lock
                && !PeopleFile.IsOwn(name)) is { } other)
            {
                throw new IOException(
                    $"The directory holds no backup, but other files, such as {other}. Name an empty directory.");
            }

            return;
        }

        var there = IndexFiles.ReadNewest(target)!;
        var entries = there.Segments.ToDictionary(segment => segment.Name, StringComparer.Ordinal);
        bool isOther = there.Number > manifest.Number || there.Schema != manifest.Schema
            || (there.Number == manifest.Number && !there.Segments.SequenceEqual(manifest.Segments))
            || manifest.Segments.Any(segment => entries.TryGetValue(segment.Name, out var entry)
                && (entry.Checksum != segment.Checksum || entry.Length != segment.Length));
        if (isOther)
        {
            throw new IOException(
                "The directory holds the backup of another index, or of a later state of this one. Name another "
                + "directory, or empty this one.");
        }
    }

    /// <summary>Makes what the user decided about people the same there as here.</summary>
    /// <param name="bytes">The file there is here, or null where there is none.</param>
    /// <param name="to">There.</param>
    internal static void CopyPeople(byte[]? bytes, IStorage to)
    {
        if (!IsSame(bytes, to))
        {
            PeopleFile.Write(to, bytes);
        }
    }

    private static bool IsSame(byte[]? bytes, IStorage to)
    {
        try
        {
            byte[]? there = PeopleFile.ReadBytes(to);
            return bytes is null ? there is null : there is not null && bytes.AsSpan().SequenceEqual(there);
        }
        catch (IOException)
        {
            // What cannot be read there is replaced.
            return false;
        }
    }

    private static void CopySegment(
        IStorage target, SegmentReader reader, List<long> copied, CancellationToken cancellationToken)
    {
        if (HasSame(target, reader, cancellationToken))
        {
            return;
        }

        using var file = target.Create(reader.Name);
        reader.CopyTo(file, cancellationToken);
        file.FlushToDisk();
        copied.Add(file.Length);
    }

    private static bool HasSame(IStorage target, SegmentReader reader, CancellationToken cancellationToken)
    {
        SegmentReader? there = null;
        try
        {
            there = SegmentReader.Open(target, reader.Name);
            if (there.Length != reader.Length || there.Checksum != reader.Checksum)
            {
                return false;
            }

            there.CopyTo(null, cancellationToken);
            return true;
        }
        catch (CorruptIndexException)
        {
            // It is missing, cut off by an interrupted backup, or has decayed: it is copied again.
            return false;
        }
        finally
        {
            there?.Release();
        }
    }

    private static void CopyLive(IStorage target, SegmentView view, string? name, List<long> copied)
    {
        if (name is null)
        {
            return;
        }

        try
        {
            if (LiveDocuments.Read(target, name, view.Reader.DocumentCount).Bits.SequenceEqual(view.Live!.Bits))
            {
                return;
            }
        }
        catch (CorruptIndexException)
        {
            // As with a segment.
        }

        view.Live!.Write(target, name);
        copied.Add(sizeof(ulong) * (long)view.Live.Bits.Length);
    }
}
