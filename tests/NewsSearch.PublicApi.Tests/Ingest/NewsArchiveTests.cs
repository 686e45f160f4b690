using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest;

public sealed class NewsArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<List<ArchiveEntry>> ReadAsync(ArchiveFormat format = ArchiveFormat.Auto, params string[] paths)
    {
        var options = new ArchiveOptions { Format = format, Extract = ExtractMode.None };
        return await NewsArchive.ReadAsync(paths.Length == 0 ? [_folder.Path] : paths, options).ToListAsync();
    }

    private static string[] Ids(List<ArchiveEntry> entries) =>
        [.. entries.OfType<ArchiveItem>().Select(e => e.Item.Id)];

    [Fact]
    public async Task A_folder_is_read_with_its_folders_in_ordinal_order_and_paths_are_ids()
    {
        _folder.Write("b/2.txt", "Rain fell on the hills of the north. The dams are full.");
        _folder.Write("b.txt", "The port opened again on Monday. Ships came in.");
        _folder.Write("a/z.txt", "A school was built in the valley. Children moved in.");
        _folder.Write(".hidden/x.txt", "Nobody reads this sentence. Nor this one.");

        Assert.Equal(["a/z.txt", "b.txt", "b/2.txt"], Ids(await ReadAsync()));
    }

    [Fact]
    public async Task A_line_that_is_no_item_is_named_and_the_others_go_on()
    {
        string path = _folder.Write("news.ndjson",
            "{\"id\":\"a\",\"title\":\"x\"}\r\n\r\n{\"id\":\n"
            + "{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"y\",\"date\":\"2025-05\"}");

        var entries = await ReadAsync();

        Assert.Equal(["a", "c"], Ids(entries));
        var problems = entries.OfType<ArchiveProblem>().ToList();
        Assert.Equal([$"{path}:3", $"{path}:4"], problems.Select(p => p.Place));
        Assert.Contains("Not valid JSON", problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("title and body", problems[1].Reason, StringComparison.Ordinal);
        Assert.All(problems, p => Assert.True(p.Lost));
    }

    [Fact]
    public async Task Items_take_their_own_name_before_the_path()
    {
        _folder.Write("n.jsonl", """
            {"title":"x","url":"https://e.example/1","guid":"g1"}
            {"title":"x","url":"https://e.example/2"}
            {"title":"x"}
            {"title":"x","@id":"urn:4"}
            {"title":"x"}
            """);

        Assert.Equal(["g1", "https://e.example/2", "n.jsonl#3", "urn:4", "n.jsonl#5"], Ids(await ReadAsync()));
    }

    [Theory]
    [InlineData("list.json", """[{"id":"1","title":"x"},{"id":"2","title":"y"}]""", 2)]
    [InlineData("one.json", "{\n \"id\":\"1\",\n \"title\":\"x\"\n}", 1)]
    [InlineData("lines.json", "{\"id\":\"1\",\"title\":\"x\"}\n{\"id\":\"2\",\"title\":\"x\"}\n", 2)]
    [InlineData("noname", "{\"id\":\"1\",\"title\":\"x\"}\n{\"id\":\"2\",\"title\":\"x\"}\n", 2)]
    [InlineData("page.htm", "<p>The port opened again on Monday. Ships came in.</p>", 1)]
    [InlineData("page", "<!DOCTYPE html><p>The port opened again on Monday. Ships came in.</p>", 1)]
    [InlineData("bracket.txt", "[Updated] The port opened again on Monday. Ships came in.", 1)]
    public async Task The_format_is_found_by_name_and_beginning(string name, string text, int items)
    {
        _folder.Write(name, text);

        var entries = await ReadAsync();

        Assert.Empty(entries.OfType<ArchiveProblem>());
        Assert.Equal(items, Ids(entries).Length);
    }

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("blank.txt", " \n \n", "empty")]
    [InlineData("page.html", "<html><script>draw()</script>", "shows no text")]
    [InlineData("other.txt", "<?xml version='1.0'?><sitemap/>", "first element is sitemap")]
    [InlineData("table.csv", "a,b", "no column for a title or a text")]
    [InlineData("list.json", "[{\"id\":\"1\",\"title\":\"x\"},]", "Not valid JSON")]
    [InlineData("image.jpg", "\u0000\u0001\u0002JFIF", "binary")]
    public async Task A_file_that_cannot_be_read_is_named_with_the_reason(string name, string text, string reason)
    {
        string path = _folder.Write(name, text);
        _folder.Write("zz.ndjson", """{"id":"last","title":"x"}""");

        var entries = await ReadAsync();

        var problem = Assert.Single(entries.OfType<ArchiveProblem>());
        Assert.Equal(path, problem.File);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(["last"], Ids(entries));
    }

    [Fact]
    public async Task Missing_paths_and_empty_folders_are_problems()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "nothing"));
        var entries = await ReadAsync(ArchiveFormat.Auto,
            Path.Combine(_folder.Path, "gone"), Path.Combine(_folder.Path, "nothing"));

        Assert.Contains("no such file", ((ArchiveProblem)entries[0]).Reason, StringComparison.Ordinal);
        Assert.Contains("no files", ((ArchiveProblem)entries[1]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_whoever_chooses_files_no_folder_has_to_hold_some()
    {
        string chosen = _folder.Write("in/a.txt", "Rain fell on the hills of the north. The dams are full.");
        _folder.Write("in/b.txt", "The port opened again on Monday. Ships came in.");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "nothing"));
        var options = new ArchiveOptions { Extract = ExtractMode.None, Accepts = path => path == chosen };

        var entries = await NewsArchive.ReadAsync(
            [Path.Combine(_folder.Path, "in"), Path.Combine(_folder.Path, "nothing")], options).ToListAsync();

        Assert.Equal("a.txt", Assert.IsType<ArchiveItem>(Assert.Single(entries)).Item.Id);
    }

    [Fact]
    public async Task Gzip_is_read_whatever_its_name_and_damage_is_reported_behind_the_sound_part()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (int i = 0; i < 20_000; i++)
            {
                gzip.Write(Encoding.UTF8.GetBytes($"{{\"id\":\"{i}\",\"title\":\"{i * 7919}\"}}\n"));
            }
        }

        byte[] bytes = packed.ToArray();
        string whole = _folder.Write("whole.ndjson", bytes);
        string half = _folder.Write("half.ndjson.gz", bytes[..(bytes.Length / 2)]);

        Assert.Equal(20_000, Ids(await ReadAsync(ArchiveFormat.Auto, whole)).Length);
        var entries = await ReadAsync(ArchiveFormat.Auto, half);
        Assert.InRange(Ids(entries).Length, 1_000, 19_999);
        Assert.Contains(entries.OfType<ArchiveProblem>(), p => p.Lost);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public async Task Gzip_that_is_cut_off_behind_a_whole_line_is_damaged(int lines)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (int i = 0; i < lines; i++)
            {
                gzip.Write(Encoding.UTF8.GetBytes($"{{\"id\":\"{i}\",\"title\":\"{i * 7919}\"}}\n"));
            }

            // All lines stand in the file, but what ends a gzip file does not.
            gzip.Flush();
            _folder.Write("cut.ndjson.gz", packed.ToArray());
        }

        var entries = await ReadAsync();

        Assert.Equal(lines, Ids(entries).Length);
        var problem = Assert.Single(entries.OfType<ArchiveProblem>());
        Assert.Contains("damaged gzip", problem.Reason, StringComparison.Ordinal);
        Assert.True(problem.Lost);
    }

    [Fact]
    public async Task Text_in_other_encodings_is_read_with_a_note_where_it_is_not_certain()
    {
        _folder.Write("1-utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Café prices rose. Trade grew.")]);
        _folder.Write("2-cp1252.txt", Encoding.Latin1.GetBytes("Caf\u00e9 prices \u0093rose\u0094. Trade grew."));
        _folder.Write("3-broken.txt", [.. "Café prices rose "u8, 0xC3, 0x28, .. " on Monday. Trade grew."u8]);

        var entries = await ReadAsync();

        var texts = entries.OfType<ArchiveItem>().Select(e => e.Item.Body!).ToList();
        Assert.Contains("Café", texts[0], StringComparison.Ordinal);
        Assert.Contains("Café prices \u201crose\u201d", texts[1], StringComparison.Ordinal);
        Assert.Contains("rose \uFFFD(", texts[2], StringComparison.Ordinal);
        var notes = entries.OfType<ArchiveProblem>().ToList();
        Assert.Contains("Windows-1252", notes[0].Reason, StringComparison.Ordinal);
        Assert.Contains("byte 19", notes[1].Reason, StringComparison.Ordinal);
        Assert.All(notes, n => Assert.False(n.Lost));
    }

    [Fact]
    public async Task Standard_input_is_read_and_items_without_a_name_are_named_by_their_text()
    {
        var input = new MemoryStream("{\"title\":\"x\"}\n{\"title\":\"y\"}\n"u8.ToArray());
        var options = new ArchiveOptions { StandardInput = input, Extract = ExtractMode.None };

        var entries = await NewsArchive.ReadAsync(["-"], options).ToListAsync();

        Assert.Equal(2, Ids(entries).Distinct().Count());
        Assert.All(Ids(entries), id => Assert.StartsWith("sha256:", id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entries_of_standard_input_without_a_title_are_named_by_their_cleaned_text()
    {
        const string feed = "<rss><channel><item><description>Rain fell.</description></item>"
            + "<item><description>&lt;p&gt;Snow fell.&lt;/p&gt;</description></item></channel></rss>";
        var options = new ArchiveOptions { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(feed)) };

        var entries = await NewsArchive.ReadAsync(["-"], options).ToListAsync();

        Assert.Equal(["Rain fell.", "Snow fell."], entries.OfType<ArchiveItem>().Select(entry => entry.Item.Body));
        Assert.Equal(
            entries.OfType<ArchiveItem>().Select(entry => "sha256:" + Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(entry.Item.Body!)).AsSpan(0, 8))),
            Ids(entries));
    }

    [Fact]
    public async Task Progress_ends_at_the_whole()
    {
        _folder.Write("a.ndjson", "{\"id\":\"1\",\"title\":\"x\"}\n{\"id\":\"2\",\"title\":\"x\"}\n");
        _folder.Write("b.ndjson", "{\"id\":\"3\",\"title\":\"x\"}\n");
        var last = new LastReport();

        await NewsArchive.ReadAsync([_folder.Path], progress: last).ToListAsync();

        Assert.Equal(new ArchiveProgress(2, 2, 69, 69, 3), last.Value);
        Assert.Equal(1d, last.Value.Share);
    }

    private sealed class LastReport : IProgress<ArchiveProgress>
    {
        public ArchiveProgress Value { get; private set; }

        public void Report(ArchiveProgress value) => Value = value;
    }
}
