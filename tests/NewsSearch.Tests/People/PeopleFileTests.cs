using System.Text;
using NewsSearch.People;
using NewsSearch.Tests.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.People;

public sealed class PeopleFileTests
{
    private const string Full = "Farhad Aslam Zamindar";
    private const string Short = "Farhad Zamindar";
    private const string Other = "Zamindar Sahib";

    [Fact]
    public async Task An_accepted_name_counts_lasts_and_is_undone()
    {
        using var folder = new TemporaryFolder();
        await using (var index = await OpenAsync(folder.Path))
        {
            long version = index.PeopleVersion;
            await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Other] = Short });
            Assert.NotEqual(version, index.PeopleVersion);
            Assert.Equal("Farhad Zamindar 6", MinisterItems.Counts(index));
        }

        await using var reopened = await NewsIndex.OpenAsync(folder.Path);
        Assert.Equal("Farhad Zamindar 6", MinisterItems.Counts(reopened));
        Assert.Equal(PersonLink.Accepted, Assert.Single((await reopened.ProposePeopleAsync()).People)
            .Variants.Single(variant => variant.Name == Other).Link);
        await reopened.AcceptPeopleAsync(new Dictionary<string, string?> { [Other] = null });
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(reopened));
    }

    [Fact]
    public async Task A_name_that_is_set_apart_is_not_linked()
    {
        using var folder = new TemporaryFolder();
        await using var index = await OpenAsync(folder.Path);
        await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Full] = Full });
        Assert.Equal("Farhad Zamindar 3, Farhad Aslam Zamindar 2, Zamindar Sahib 1", MinisterItems.Counts(index));
        Assert.True((await index.ProposePeopleAsync()).People[1].IsApart);
    }

    [Fact]
    public async Task A_line_deleted_by_hand_no_longer_counts()
    {
        using var folder = new TemporaryFolder();
        await using var index = await OpenAsync(folder.Path);
        await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Full] = Full, [Other] = Short });
        string file = Path.Combine(folder.Path, PeopleFile.Name);
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines.Where(line => !line.Contains(Other)));
        await index.ProposePeopleAsync();
        Assert.Equal("Farhad Zamindar 3, Farhad Aslam Zamindar 2, Zamindar Sahib 1", MinisterItems.Counts(index));
    }

    [Fact]
    public async Task What_is_written_by_hand_counts_in_searches_a_second_later()
    {
        using var folder = new TemporaryFolder();
        await using (await OpenAsync(folder.Path))
        {
        }

        var clock = new ManualClock();
        await using var index = await NewsIndex.OpenAsync(folder.Path, new() { TimeProvider = clock });
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(index));
        string file = Path.Combine(folder.Path, PeopleFile.Name);
        File.WriteAllText(file, "{\"Zamindar Sahib\": \"Farhad Zamindar\"} // his title");
        clock.Go(TimeSpan.FromSeconds(0.9));
        long version = index.PeopleVersion;
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(index));
        clock.Go(TimeSpan.FromSeconds(0.1));
        Assert.NotEqual(version, index.PeopleVersion);
        Assert.Equal("Farhad Zamindar 6", MinisterItems.Counts(index));
        Assert.Equal(6, index.Search("minister:\"zamindar sahib\"").Total);

        File.WriteAllText(file, "{\n\"Zamindar Sahib\": \n}");
        clock.Go(TimeSpan.FromSeconds(1));
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(index));
        Assert.StartsWith("people.json, line 3: ", await index.CheckPeopleAsync());
        File.WriteAllText(file, "{\"Zamindar Sahib\": \"Farhad Zamindar\"}");
        clock.Go(TimeSpan.FromSeconds(1));
        Assert.Equal("Farhad Zamindar 6", MinisterItems.Counts(index));
        Assert.Null(await index.CheckPeopleAsync());
        File.Delete(file);
        clock.Go(TimeSpan.FromSeconds(1));
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(index));
    }

    [Theory]
    [InlineData("{\n\"A\": \"B\",\n\"A\": \"C\"\n}", 3)]
    [InlineData("{\n\"A\": 5\n}", 2)]
    [InlineData("{\n\n\"A\": \"\"}", 3)]
    [InlineData("{\"A\": \"B\",\n\"B\": \"A\"}", 1)]
    [InlineData("{\n\"A\": \"B\"", 2)]
    [InlineData("[]", 1)]
    [InlineData("{}{}", 1)]
    [InlineData("{\n\"\\uD800\": \"B\"}", 2)]
    public async Task A_damaged_file_is_warned_of_with_its_line_and_breaks_no_search(string text, int line)
    {
        using var folder = new TemporaryFolder();
        await using (await OpenAsync(folder.Path))
        {
        }

        string file = Path.Combine(folder.Path, PeopleFile.Name);
        File.WriteAllText(file, text);
        await using var index = await NewsIndex.OpenAsync(folder.Path);
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(index));
        string warning = Assert.Single((await index.ProposePeopleAsync()).Warnings);
        Assert.StartsWith($"people.json, line {line}: ", warning);
        var refused = await Assert.ThrowsAsync<VocabularyFormatException>(
            () => index.AcceptPeopleAsync(new Dictionary<string, string?> { [Other] = Short }));
        Assert.Equal(line, refused.Line);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public async Task Decisions_that_cannot_be_are_refused_and_change_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var index = await OpenAsync(folder.Path);
        await RefusedAsync(index, "Farhad Zamindr", Short, "no minister of the index. Did you mean \"Farhad Z");
        await RefusedAsync(index, Short, "Nobody At All", "no minister of the index.");
        await RefusedAsync(index, Short, null, "nothing to undo");
        await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Short] = Full });
        await RefusedAsync(index, Full, Short, "circle");
        Assert.Equal("Farhad Aslam Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(index));
    }

    [Fact]
    public async Task A_reader_takes_no_decisions()
    {
        using var folder = new TemporaryFolder();
        await using var index = await OpenAsync(folder.Path);
        await using var reader = await NewsIndex.OpenAsync(folder.Path, new() { ReadOnly = true });
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => reader.AcceptPeopleAsync(new Dictionary<string, string?>()));
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(reader));
    }

    [Fact]
    public async Task Decisions_go_into_backups_and_come_back()
    {
        using var folder = new TemporaryFolder();
        using var backup = new TemporaryFolder();
        await using (var index = await OpenAsync(folder.Path))
        {
            await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Other] = Short });
            await index.BackupAsync(backup.Path);
            await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Other] = null });
            Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(index));
        }

        await NewsIndex.RestoreAsync(backup.Path, folder.Path);
        await using var restored = await NewsIndex.OpenAsync(folder.Path);
        Assert.Equal("Farhad Zamindar 6", MinisterItems.Counts(restored));
    }

    [Fact]
    public async Task A_backup_without_decisions_leaves_none_and_a_damaged_file_comes_as_it_was()
    {
        using var folder = new TemporaryFolder();
        using var backup = new TemporaryFolder();
        await using (var index = await OpenAsync(folder.Path))
        {
            await index.BackupAsync(backup.Path);
            await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Other] = Short });
        }

        await NewsIndex.RestoreAsync(backup.Path, folder.Path);
        Assert.False(File.Exists(Path.Combine(folder.Path, PeopleFile.Name)));

        File.WriteAllText(Path.Combine(backup.Path, PeopleFile.Name), "{\n\"A\": 5\n}");
        await NewsIndex.RestoreAsync(backup.Path, folder.Path);
        await using var restored = await NewsIndex.OpenAsync(folder.Path);
        Assert.StartsWith("people.json, line 2: ", await restored.CheckPeopleAsync());
        Assert.Equal("Farhad Zamindar 5, Zamindar Sahib 1", MinisterItems.Counts(restored));
    }

    [Fact]
    public async Task A_backup_whose_file_cannot_be_read_is_refused_before_the_index_is_touched()
    {
        using var folder = new TemporaryFolder();
        using var backup = new TemporaryFolder();
        await using (var index = await OpenAsync(folder.Path))
        {
            await index.BackupAsync(backup.Path);
            await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Other] = Short });
        }

        using (var file = File.Create(Path.Combine(backup.Path, PeopleFile.Name)))
        {
            file.SetLength((16 * 1024 * 1024) + 1);
        }

        string[] before = [.. Directory.EnumerateFiles(folder.Path).Order()];
        var refused = await Assert.ThrowsAsync<IOException>(() => NewsIndex.RestoreAsync(backup.Path, folder.Path));
        Assert.Contains("people.json", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(folder.Path).Order());
        await using var opened = await NewsIndex.OpenAsync(folder.Path);
        Assert.Equal("Farhad Zamindar 6", MinisterItems.Counts(opened));
    }

    [Fact]
    public void A_file_that_was_cut_off_while_written_leaves_the_one_before()
    {
        byte[] before = Encoding.UTF8.GetBytes("{\"A\": \"B\"}"), after = Encoding.UTF8.GetBytes("{\"C\": \"D\"}");
        for (int crashAt = 1; ; crashAt++)
        {
            var disk = new FaultyStorage();
            PeopleFile.Write(disk, before);
            disk.CrashAt = disk.Operations.Count + crashAt;
            try
            {
                PeopleFile.Write(disk, after);
                Assert.True(crashAt > 4);
                return;
            }
            catch (SimulatedCrashException)
            {
                foreach (var mode in Enum.GetValues<CrashMode>())
                {
                    byte[] left = PeopleFile.ReadBytes(disk.CrashImage(mode, crashAt))!;
                    Assert.True(left.AsSpan().SequenceEqual(before) || left.AsSpan().SequenceEqual(after), $"{mode}");
                }
            }
        }
    }

    private static async Task RefusedAsync(NewsIndex index, string name, string? person, string reason)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => index.AcceptPeopleAsync(new Dictionary<string, string?> { [name] = person }));
        Assert.Contains(reason, refused.Message);
    }

    private static async Task<NewsIndex> OpenAsync(string path)
    {
        var index = await NewsIndex.OpenAsync(path);
        await index.AddAsync(
        [
            .. MinisterItems.Many(Short, 3),
            .. MinisterItems.Many(Full, 2),
            .. MinisterItems.Many(Other, 1),
        ]);
        await index.CommitAsync();
        return index;
    }
}
