namespace NewsSearch.Tests.Recovery;

/// <summary>Backup, restore and verification as a user of the library meets them, in directories.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => At("index");

    private string Backup => At("backup");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_is_an_index_and_can_be_restored_over_a_later_state()
    {
        await AddAsync("a", "b");
        var made = await BackupAsync();
        await AddAsync("c");
        Assert.Equal((2, 2), (made.Items, made.Files));
        Assert.Equal(["a", "b"], await IdsAsync(Backup));
        Assert.Equal(["a", "b", "c"], await IdsAsync(Index));
        Assert.Equal(2, await NewsIndex.RestoreAsync(Backup, Index));
        Assert.Equal(["a", "b"], await IdsAsync(Index));
        await AddAsync("d");
        Assert.Equal(["a", "b", "d"], await IdsAsync(Index));
        Assert.True((await NewsIndex.VerifyAsync(Index)).IsIntact);
    }

    [Fact]
    public async Task A_second_backup_copies_only_what_is_new_and_mends_what_has_decayed()
    {
        await AddAsync("a");
        await BackupAsync();
        await AddAsync("b");
        Assert.Equal(1, (await BackupAsync()).CopiedFiles);
        Assert.Equal(0, (await BackupAsync()).CopiedFiles);
        FlipLast(Backup, "segment-*", 200);
        Assert.Equal(1, (await BackupAsync()).CopiedFiles);
        Assert.True((await NewsIndex.VerifyAsync(Backup)).IsIntact);
    }

    [Fact]
    public async Task A_backup_is_restored_to_where_nothing_was_yet()
    {
        await AddAsync("a");
        await BackupAsync();
        Assert.Equal(1, await NewsIndex.RestoreAsync(Backup, At("new")));
        Assert.Equal(["a"], await IdsAsync(At("new")));
    }

    [Fact]
    public async Task A_reader_beside_takes_up_a_restored_backup()
    {
        await AddAsync("a");
        await BackupAsync();
        await AddAsync("b");
        await using var reader = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { ReadOnly = true });
        await NewsIndex.RestoreAsync(Backup, Index);
        Assert.Equal(2, reader.Search("").Total);
        await reader.RefreshAsync();
        Assert.Equal(1, reader.Search("").Total);
    }

    [Fact]
    public async Task A_backup_of_another_index_or_other_files_are_not_overwritten()
    {
        await AddAsync("a");
        await BackupAsync();
        await using (var other = await NewsIndex.OpenAsync(At("other")))
        {
            await other.AddAsync(new NewsItem { Id = "z", Title = "another" });
            await other.CommitAsync();
            await Assert.ThrowsAsync<IOException>(() => other.BackupAsync(Backup));
            Directory.CreateDirectory(At("papers"));
            await File.WriteAllTextAsync(Path.Combine(At("papers"), "letter.txt"), "dear");
            var error = await Assert.ThrowsAsync<IOException>(() => other.BackupAsync(At("papers")));
            Assert.Contains("letter.txt", error.Message);
            await Assert.ThrowsAsync<ArgumentException>(() => other.BackupAsync(At("other")));
        }

        Assert.Equal(["a"], await IdsAsync(Backup));
    }

    [Fact]
    public async Task A_restore_is_refused_while_somebody_writes_and_where_there_is_no_backup()
    {
        await AddAsync("a");
        await BackupAsync();
        await using var writer = await NewsIndex.OpenAsync(Index);
        await Assert.ThrowsAsync<IndexLockedException>(() => NewsIndex.RestoreAsync(Backup, Index));
        await Assert.ThrowsAsync<IndexLockedException>(() => NewsIndex.VerifyAsync(Index, rollBack: true));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => NewsIndex.RestoreAsync(At("none"), Index));
        await Assert.ThrowsAsync<ArgumentException>(() => NewsIndex.RestoreAsync(Index, Index));
    }

    [Fact]
    public async Task A_damaged_newest_manifest_is_named_with_the_newest_intact_one_and_can_be_rolled_back()
    {
        await AddAsync("a");
        await AddAsync("b");
        FlipLast(Index, "manifest-*", 5);
        var error = await Assert.ThrowsAsync<CorruptIndexException>(() => NewsIndex.OpenAsync(Index));
        Assert.Equal("manifest-2", error.File);
        Assert.Contains("manifest-1 is the newest intact commit", error.Message);

        var report = await NewsIndex.VerifyAsync(Index);
        Assert.False(report.IsIntact || report.RolledBack);
        Assert.Equal(("manifest-2", "manifest-1"), (report.Newest, report.NewestIntact));
        Assert.Equal("manifest-2", report.Files.Single(file => !file.IsIntact).Name);

        var rolled = await NewsIndex.VerifyAsync(Index, rollBack: true);
        Assert.True(rolled.RolledBack);
        Assert.Equal(["manifest-2"], rolled.LostCommits);
        Assert.Equal((null, 1), (rolled.Items, rolled.IntactItems));
        Assert.Equal(["a"], await IdsAsync(Index));
        await AddAsync("c");
        Assert.Equal(["a", "c"], await IdsAsync(Index));
        Assert.True((await NewsIndex.VerifyAsync(Index)).IsIntact);
    }

    [Fact]
    public async Task A_damaged_segment_of_the_newest_commit_is_found_wherever_it_is_and_rolled_back()
    {
        await AddAsync("a");
        await AddAsync("b");
        FlipLast(Index, "segment-*", 300);
        var report = await NewsIndex.VerifyAsync(Index);
        var damaged = report.Files.Single(file => !file.IsIntact);
        Assert.StartsWith("segment-", damaged.Name);
        Assert.Equal((null, 1), (report.Items, report.IntactItems));
        Assert.True((await NewsIndex.VerifyAsync(Index, rollBack: true)).RolledBack);
        Assert.Equal(["a"], await IdsAsync(Index));
    }

    [Fact]
    public async Task Where_no_commit_is_intact_nothing_is_rolled_back()
    {
        await AddAsync("a");
        FlipLast(Index, "segment-*", 300);
        var report = await NewsIndex.VerifyAsync(Index, rollBack: true);
        Assert.Null(report.NewestIntact);
        Assert.False(report.RolledBack || report.IsIntact);
        Assert.Empty(report.LostCommits);
    }

    [Fact]
    public async Task Where_there_is_no_index_there_is_nothing_to_verify_or_back_up()
    {
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => NewsIndex.VerifyAsync(At("none")));
        await using var index = await NewsIndex.OpenAsync(Index);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => index.BackupAsync(Backup));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => NewsIndex.VerifyAsync(Index));
    }

    [Fact]
    public async Task A_cancelled_backup_keeps_the_one_before()
    {
        await AddAsync("a");
        await BackupAsync();
        await AddAsync("b");
        await using var index = await NewsIndex.OpenAsync(Index);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.BackupAsync(Backup, cancelled.Token));
        Assert.Equal(["a"], await IdsAsync(Backup));
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private async Task AddAsync(params string[] ids)
    {
        await using var index = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { Merge = false });
        await index.AddAsync(ids.Select(id => new NewsItem { Id = id, Title = $"title of {id}", Body = "text" }));
        await index.CommitAsync();
    }

    private async Task<NewsBackup> BackupAsync()
    {
        await using var index = await NewsIndex.OpenAsync(Index, new NewsIndexOptions { ReadOnly = true });
        return await index.BackupAsync(Backup);
    }

    private static async Task<IEnumerable<string>> IdsAsync(string path)
    {
        await using var index = await NewsIndex.OpenAsync(path, new NewsIndexOptions { ReadOnly = true });
        return index.Search("").Hits.Select(hit => hit.Item.Id).Order();
    }

    private static void FlipLast(string directory, string pattern, int offset)
    {
        string path = Directory.GetFiles(directory, pattern).Order(StringComparer.Ordinal).Last();
        byte[] bytes = File.ReadAllBytes(path);
        bytes[offset] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
