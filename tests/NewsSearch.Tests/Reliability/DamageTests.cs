using System.Globalization;
using System.Text;
using NewsSearch.Tests.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Reliability;

/// <summary>Bytes of the index's files change, or their ends are cut off.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private const int Queries = 12;

    [Fact]
    public async Task A_flipped_byte_gives_the_right_answer_or_is_reported_with_its_file()
    {
        var files = await MakeFilesAsync();
        string expected = await AnswersAsync(new FaultyStorage(files));
        var random = new Random(Scale.Seed);
        int reported = 0;
        int tried = 0;
        foreach (var (name, bytes) in files)
        {
            for (int offset = random.Next(Scale.DamageStride); offset < bytes.Length; offset += Scale.DamageStride)
            {
                byte flip = (byte)(1 << random.Next(8));
                bytes[offset] ^= flip;
                reported += await IsReportedAsync(files, expected, $"{name}, byte {offset} ^ {flip}") ? 1 : 0;
                tried++;
                bytes[offset] ^= flip;
            }
        }

        output.WriteLine($"seed {Scale.Seed}: {tried} bytes flipped, {reported} reported");

        // Padding and the unused end of a trailer may change unseen; everything else is covered by a checksum.
        Assert.True(reported > tried / 2, $"Only {reported} of {tried} damages were reported.");
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_reported()
    {
        var files = await MakeFilesAsync();
        string expected = await AnswersAsync(new FaultyStorage(files));
        foreach (string name in files.Keys.Where(name => name != "write.lock").ToArray())
        {
            byte[] whole = files[name];
            for (int length = 0; length < whole.Length; length += Scale.DamageStride * 3)
            {
                files[name] = whole[..length];
                bool isReported = await IsReportedAsync(files, expected, $"{name} cut to {length} of {whole.Length}");
                Assert.True(isReported || IsUnused(name, files), $"{name} cut to {length} was not noticed");
            }

            files[name] = whole;
        }
    }

    [Fact]
    public async Task A_file_that_is_missing_or_in_the_place_of_another_is_reported()
    {
        var files = await MakeFilesAsync();
        string expected = await AnswersAsync(new FaultyStorage(files));
        foreach (string name in files.Keys.Where(name => name != "write.lock" && !IsUnused(name, files)).ToArray())
        {
            byte[] own = files[name];
            if (!name.StartsWith("manifest", StringComparison.Ordinal))
            {
                files.Remove(name);
                Assert.True(await IsReportedAsync(files, expected, $"{name} removed"));
            }

            foreach (string other in files.Keys.Where(other => other != name).ToArray())
            {
                files[name] = files[other];
                Assert.True(await IsReportedAsync(files, expected, $"{other} in the place of {name}"));
            }

            files[name] = own;
        }
    }

    // Several commits, so that there are several segments, lists of live documents and two manifests.
    private static async Task<Dictionary<string, byte[]>> MakeFilesAsync()
    {
        var disk = new FaultyStorage();
        var items = new ItemFactory(new Random(Scale.Seed));
        await using (var index = await IndexOnDisk.OpenAsync(disk))
        {
            for (int commit = 0; commit < 3; commit++)
            {
                for (int i = 0; i < 12; i++)
                {
                    await index.AddAsync(items.Make($"item/{(commit * 9) + i}"));
                }

                await index.CommitAsync();
            }
        }

        return disk.Files();
    }

    // The manifest before the newest, and what only it names, are not read.
    private static bool IsUnused(string name, Dictionary<string, byte[]> files)
    {
        string newest = files.Keys.Where(each => each.StartsWith("manifest-", StringComparison.Ordinal))
            .MaxBy(each => int.Parse(each.Split('-')[1], CultureInfo.InvariantCulture))!;
        return name != newest && !Encoding.UTF8.GetString(files[newest]).Contains($"\"{name}\"");
    }

    private static async Task<bool> IsReportedAsync(
        Dictionary<string, byte[]> files, string expected, string damage)
    {
        try
        {
            string actual = await AnswersAsync(new FaultyStorage(files));
            Assert.True(expected == actual, $"seed {Scale.Seed}: {damage} gave a wrong answer:\n{actual}");
            return false;
        }
        catch (CorruptIndexException error)
        {
            Assert.False(string.IsNullOrEmpty(error.File), $"{damage}: the error names no file: {error.Message}");
            return true;
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"seed {Scale.Seed}: {damage}: {error}");
            return true;
        }
    }

    private static async Task<string> AnswersAsync(FaultyStorage disk)
    {
        await using var index = await IndexOnDisk.OpenAsync(disk);
        var answers = new List<string> { await IndexState.OfAsync(index) };
        var random = new Random(7);
        var words = new ItemFactory(random);
        for (int i = 0; i < Queries; i++)
        {
            var query = ModelQuery.Random(random, words);
            var results = await index.SearchAsync(NewsQuery.Parse(query.Text), query.Options);
            answers.Add($"{query.Text}: {results.Total} {string.Join(' ', results.Hits.Select(hit => hit.Item.Id))} "
                + string.Join(' ', results.Hits.SelectMany(hit => hit.Snippets).Select(snippet => snippet.Html)));
        }

        return string.Join('\n', answers);
    }
}
