using NewsSearch.Storage;

namespace NewsSearch.Tests.Storage;

public sealed class PhysicalStorageTests : StorageContract, IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly PhysicalStorage _storage;

    public PhysicalStorageTests() => _storage = new PhysicalStorage(Path.Combine(_directory, "below", "it"));

    private protected override IStorage Storage => _storage;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void The_directory_is_created_with_those_above_it() =>
        Assert.True(Directory.Exists(Path.Combine(_directory, "below", "it")));

    [Fact]
    public void A_directory_that_must_exist_is_not_created()
    {
        string path = Path.Combine(_directory, "missing");
        var error = Assert.Throws<DirectoryNotFoundException>(() => new PhysicalStorage(path, mustExist: true));
        Assert.Contains(path, error.Message);
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void A_file_in_place_of_the_directory_is_an_error_that_names_it()
    {
        string path = Path.Combine(_directory, "file");
        File.WriteAllText(path, "");
        Assert.Contains(path, Assert.ThrowsAny<IOException>(() => new PhysicalStorage(path)).Message);
    }

    [Fact]
    public void The_error_of_a_held_lock_names_the_directory()
    {
        using var held = _storage.Lock("write.lock");
        using var other = new PhysicalStorage(_storage.DirectoryPath);
        var error = Assert.Throws<IndexLockedException>(() => other.Lock("write.lock"));
        Assert.Contains(_storage.DirectoryPath, error.Message);
    }

    [Fact]
    public void Syncing_a_directory_that_is_gone_is_an_error_that_names_it()
    {
        Directory.Delete(_storage.DirectoryPath);
        if (!OperatingSystem.IsWindows())
        {
            var error = Assert.Throws<IOException>(_storage.SyncDirectory);
            Assert.Contains(_storage.DirectoryPath, error.Message);
        }

        Directory.CreateDirectory(_storage.DirectoryPath);
    }

    [Fact]
    public void A_map_holds_no_file_handle()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Write("mapped-file", 1, 2, 3);
        using var map = _storage.Map("mapped-file");
        int process = Environment.ProcessId;
        var handles = Directory.GetFiles($"/proc/{process}/fd").Select(TargetOrNothing);
        Assert.DoesNotContain(Path.Combine(_storage.DirectoryPath, "mapped-file"), handles);
        Assert.Contains("mapped-file", File.ReadAllText($"/proc/{process}/maps"));
    }

    [Fact]
    public void Bytes_behind_four_gigabytes_are_reached()
    {
        // The file is sparse: it takes a few blocks of the disk.
        const long Far = (4L << 30) + 12345;
        string path = Path.Combine(_storage.DirectoryPath, "large");
        using (var stream = new FileStream(path, FileMode.CreateNew))
        {
            stream.Position = Far;
            stream.WriteByte(7);
        }

        using var map = _storage.Map("large");
        Assert.Equal(Far + 1, map.Length);
        Assert.Equal(7, map.Slice(Far, 1)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Slice(Far, 2).Length);
    }

    private static string TargetOrNothing(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName ?? "";
        }
        catch (IOException)
        {
            // Another test has closed the handle meanwhile.
            return "";
        }
    }
}
