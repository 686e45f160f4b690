namespace NewsSearch.Tests.Storage;

/// <summary>
/// The names on the simulated disk: as programs see them, as the disk has them, and the changes between.
/// </summary>
internal sealed class DiskDirectory
{
    private readonly List<(string? Removed, string? Added, DiskFile? File)> _changes = [];
    private Dictionary<string, DiskFile> _synced;

    public DiskDirectory(IReadOnlyDictionary<string, byte[]> files)
    {
        Files = files.ToDictionary(file => file.Key, file => new DiskFile(file.Value), StringComparer.Ordinal);
        _synced = new(Files, StringComparer.Ordinal);
    }

    private DiskDirectory(DiskDirectory other)
    {
        Files = new(other.Files, StringComparer.Ordinal);
        _synced = new(other._synced, StringComparer.Ordinal);
        _changes.AddRange(other._changes);
    }

    public Dictionary<string, DiskFile> Files { get; }

    /// <summary>The same names and files, to go on with separately: files that were closed do not change.</summary>
    public DiskDirectory Copy() => new(this);

    public void Change(string? removed, string? added, DiskFile? file)
    {
        _changes.Add((removed, added, file));
        Apply(Files, _changes[^1]);
    }

    public void Sync()
    {
        _synced = new(Files, StringComparer.Ordinal);
        _changes.Clear();
    }

    /// <summary>The names after a crash, with their files.</summary>
    public Dictionary<string, DiskFile> Survivors(CrashMode mode, Random random)
    {
        var survivors = new Dictionary<string, DiskFile>(_synced, StringComparer.Ordinal);
        int kept = mode switch
        {
            CrashMode.Lost => 0,
            CrashMode.Zeroed or CrashMode.Halved or CrashMode.Torn => random.Next(_changes.Count + 1),
            _ => _changes.Count,
        };
        foreach (var change in _changes.Take(kept))
        {
            if (mode != CrashMode.Reordered || random.Next(2) == 0)
            {
                Apply(survivors, change);
            }
        }

        return survivors;
    }

    private static void Apply(
        Dictionary<string, DiskFile> files, (string? Removed, string? Added, DiskFile? File) change)
    {
        if (change.Removed is { } removed)
        {
            files.Remove(removed);
        }

        if (change.Added is { } added)
        {
            files[added] = change.File!;
        }
    }
}
