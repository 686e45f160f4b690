using System.Text;
using NewsSearch.Recovery;
using NewsSearch.Segments;
using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>Bytes of the index's files change, their ends are cut off, files are swapped.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_flipped_byte_gives_the_right_answer_or_is_reported_with_its_file()
    {
        var index = await DamagedIndex.MakeAsync(commits: 3, itemsPerCommit: 12);
        var random = new Random(Scale.Seed);
        int reported = 0;
        int tried = 0;
        foreach (string name in index.Names)
        {
            byte[] bytes = index.Files[name];
            bool isUnused = index.IsUnused(name);
            for (int offset = random.Next(Scale.DamageStride); offset < bytes.Length; offset += Scale.DamageStride)
            {
                byte flip = (byte)(1 << random.Next(8));
                bytes[offset] ^= flip;
                bool isReported = await index.IsReportedAsync($"{name}, byte {offset} ^ {flip}");
                bytes[offset] ^= flip;
                Assert.True(isReported || isUnused, $"{name}, byte {offset} ^ {flip} was not noticed.");
                reported += isReported ? 1 : 0;
                tried++;
            }
        }

        output.WriteLine($"seed {Scale.Seed}: {tried} bytes flipped, {reported} reported");
    }

    [Fact]
    public async Task A_file_that_was_cut_off_or_has_grown_is_reported()
    {
        var index = await DamagedIndex.MakeAsync(commits: 3, itemsPerCommit: 12);
        int tried = 0;
        foreach (string name in index.Names)
        {
            byte[] whole = index.Files[name];
            bool isUnused = index.IsUnused(name);
            for (int length = 0; length < whole.Length; length += Scale.DamageStride, tried++)
            {
                index.Files[name] = whole[..length];
                bool isReported = await index.IsReportedAsync($"{name} cut to {length} of {whole.Length}");
                Assert.True(isReported || isUnused, $"{name} cut to {length} was not noticed.");
            }

            foreach (int more in new[] { 1, 64, 4096 })
            {
                index.Files[name] = [.. whole, .. new byte[more]];
                bool isReported = await index.IsReportedAsync($"{name} longer by {more} zeros");
                Assert.True(isReported || isUnused, $"{name} longer by {more} was not noticed.");
            }

            index.Files[name] = whole;
        }

        output.WriteLine($"{tried} lengths");
    }

    [Fact]
    public async Task A_file_that_is_missing_or_in_the_place_of_another_is_reported()
    {
        var index = await DamagedIndex.MakeAsync(commits: 3, itemsPerCommit: 12);
        var files = index.Files;
        foreach (string name in index.Names.Where(name => !index.IsUnused(name)))
        {
            byte[] own = files[name];
            if (!name.StartsWith("manifest", StringComparison.Ordinal))
            {
                files.Remove(name);
                Assert.True(await index.IsReportedAsync($"{name} removed"));
            }

            foreach (string other in files.Keys.Where(other => other != name).ToArray())
            {
                byte[] others = files[other];
                files[name] = others;
                Assert.True(await index.IsReportedAsync($"{other} in the place of {name}"));
                files[other] = own;
                Assert.True(await index.IsReportedAsync($"{other} and {name} swapped"));
                files[other] = others;
            }

            files[name] = own;
        }
    }

    [Fact]
    public async Task A_version_of_the_future_is_refused_by_its_number()
    {
        var index = await DamagedIndex.MakeAsync(commits: 2, itemsPerCommit: 3);
        string segment = index.Names.Last(name => name.StartsWith("segment-", StringComparison.Ordinal));
        byte[] own = index.Files[segment];
        var forged = new ForgedSegment(own);
        forged.SetVersion(SegmentFormat.Version + 1);
        index.Files[segment] = forged.Bytes;
        Assert.Contains($"format version {SegmentFormat.Version + 1}", await MessageAsync(index));

        index.Files[segment] = own;
        string manifest = index.Names.Last(name => name.StartsWith("manifest-", StringComparison.Ordinal));
        string json = Encoding.ASCII.GetString(index.Files[manifest]).Split('\n')[0]
            .Replace("\"format\":", "\"format\":9", StringComparison.Ordinal);
        index.Files[manifest] = ForgedSegment.Manifest(json);
        Assert.Contains("format version 9", await MessageAsync(index));

        // It is no damage: nothing advises or does what would lose it.
        Assert.DoesNotContain("intact", await MessageAsync(index));
        var disk = new FaultyStorage(index.Files);
        Assert.False(IndexVerification.Run(disk, false, CancellationToken.None).IsIntact);
        var error = Assert.Throws<CorruptIndexException>(
            () => IndexVerification.Run(disk, true, CancellationToken.None));
        Assert.True(error.IsOtherVersion);
    }

    [Fact]
    public async Task A_second_writer_is_refused_and_the_first_goes_on()
    {
        using var folder = new TemporaryFolder();
        await using var first = await NewsIndex.OpenAsync(folder.Path);
        await first.AddAsync(new NewsItem { Id = "a", Title = "kx1q" });
        await Assert.ThrowsAsync<IndexLockedException>(() => NewsIndex.OpenAsync(folder.Path));
        await first.CommitAsync();
        await using var reader = await NewsIndex.OpenAsync(folder.Path, new NewsIndexOptions { ReadOnly = true });
        Assert.Equal(1, reader.Search("kx1q").Total);
    }

    // A byte that is wrong under a right checksum was written so, by a fault of ours or by an enemy.
    [Fact]
    public async Task A_wrong_value_under_right_checksums_is_answered_or_reported_and_never_read_beyond_the_file()
    {
        var index = await DamagedIndex.MakeAsync(commits: 1, itemsPerCommit: Scale.ForgedItems, merge: true);
        string[] used = [.. index.Names.Where(each => !index.IsUnused(each))];
        string name = used.Single(each => each.StartsWith("segment-", StringComparison.Ordinal));
        string manifest = used.Single(each => each.StartsWith("manifest-", StringComparison.Ordinal));
        byte[] own = index.Files[name];
        string json = Encoding.ASCII.GetString(index.Files[manifest]).Split('\n')[0];
        var random = new Random(Scale.Seed);
        int reported = 0;
        int tried = 0;
        int end = new ForgedSegment(own).ContentLength;
        for (int offset = 0; offset < end; offset += 1 + random.Next(2 * Scale.ForgeStride))
        {
            var forged = new ForgedSegment(own);
            byte value = random.Next(3) switch { 0 => 0, 1 => 255, _ => (byte)random.Next(256) };
            uint before = forged.FooterChecksum;
            forged.Set(offset, value);
            index.Files[name] = forged.Bytes;
            index.Files[manifest] = ForgedSegment.Manifest(json.Replace(
                $"\"checksum\":{before}", $"\"checksum\":{forged.FooterChecksum}", StringComparison.Ordinal));
            string damage = $"{name}, byte {offset} = {value} of {own.Length}, checksums right";
            reported += await index.IsReportedAsync(damage, guarded: true, mayAnswerWrongly: true) ? 1 : 0;
            tried++;
        }

        output.WriteLine($"seed {Scale.Seed}: {tried} bytes forged, {reported} reported");
    }

    private static async Task<string> MessageAsync(DamagedIndex index)
    {
        var error = await Assert.ThrowsAsync<CorruptIndexException>(
            () => IndexOnDisk.OpenAsync(new FaultyStorage(index.Files)));
        return error.Message;
    }
}
