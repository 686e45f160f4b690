using System.Globalization;
using System.Text;
using NewsSearch.Tests.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>The files of an index, to be damaged one way after the other.</summary>
internal sealed class DamagedIndex
{
    // Every answer is a matter of milliseconds: what takes longer hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private DamagedIndex(Dictionary<string, byte[]> files, string expected)
    {
        Files = files;
        Expected = expected;
    }

    /// <summary>The files by name, to be changed and changed back.</summary>
    public Dictionary<string, byte[]> Files { get; }

    /// <summary>What the undamaged index answers.</summary>
    public string Expected { get; }

    /// <summary>The names of those files that have content.</summary>
    public IReadOnlyList<string> Names => [.. Files.Keys.Where(name => name != "write.lock").Order()];

    /// <summary>Several commits, so that there are several segments, lists of live documents and manifests.</summary>
    public static async Task<DamagedIndex> MakeAsync(int commits, int itemsPerCommit, bool merge = false)
    {
        var random = new Random(Scale.Seed);
        var items = new ItemFactory(random);
        var disk = new FaultyStorage();
        await using (var index = await IndexOnDisk.OpenAsync(disk))
        {
            for (int i = 0; i < commits * itemsPerCommit; i++)
            {
                // Some of each commit's items are of the commit before.
                var item = items.Make($"item/{(i / itemsPerCommit * itemsPerCommit * 3 / 4) + (i % itemsPerCommit)}");
                await index.AddAsync(item with
                {
                    Facets = new Dictionary<string, IReadOnlyList<string>> { ["desk"] = [$"desk{random.Next(4)}"] },
                    Mentions = [new Mention("country", "BY", "body", 0, 3, "name")],
                });
                await (i % itemsPerCommit == itemsPerCommit - 1 ? index.CommitAsync() : Task.CompletedTask);
            }

            await (merge ? index.MergeAsync() : Task.CompletedTask);
        }

        var files = disk.Files();
        return new(files, await AnswersAsync(files, guarded: false));
    }

    /// <summary>Whether the index reports its damage; it fails on a wrong answer or an undeclared error.</summary>
    public async Task<bool> IsReportedAsync(string damage, bool guarded = false, bool mayAnswerWrongly = false)
    {
        string where = $"seed {Scale.Seed}: {damage}";
        try
        {
            var asked = Task.Run(() => AnswersAsync(Files, guarded));
            string actual = await asked.WaitAsync(Limit);
            Assert.True(mayAnswerWrongly || actual == Expected, $"{where} gave a wrong answer:\n{actual}");
            return false;
        }
        catch (CorruptIndexException error)
        {
            Assert.False(string.IsNullOrEmpty(error.File), $"{where}: the error names no file: {error.Message}");
            return true;
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{where}: no answer after {Limit}");
            throw;
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{where}: {error}");
            throw;
        }
    }

    /// <summary>Whether a file is one that opening does not read: an older manifest, and what only it names.</summary>
    public bool IsUnused(string name)
    {
        string newest = Files.Keys.Where(each => each.StartsWith("manifest-", StringComparison.Ordinal))
            .MaxBy(each => int.Parse(each.Split('-')[1], CultureInfo.InvariantCulture))!;
        return name != newest && !Encoding.UTF8.GetString(Files[newest]).Contains($"\"{name}\"");
    }

    private static async Task<string> AnswersAsync(Dictionary<string, byte[]> files, bool guarded)
    {
        var disk = new FaultyStorage(files) { GuardMaps = guarded && GuardedMap.IsSupported };
        try
        {
            await using var index = await IndexOnDisk.OpenAsync(disk);
            return await QueryMix.AnswersAsync(index);
        }
        finally
        {
            Assert.Equal(0, disk.OpenMaps);
        }
    }
}
