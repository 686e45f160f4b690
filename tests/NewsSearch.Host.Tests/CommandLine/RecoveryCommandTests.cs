using System.Text;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.CommandLine;

public sealed class RecoveryCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.At("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_beside_a_running_server_is_restored_when_it_has_stopped()
    {
        using (var host = await HostProcess.ServeAsync(Index))
        {
            await PutAsync(host.Client, "a");
            var backup = await RunAsync("backup", _folder.At("backup"));
            Assert.Equal(0, backup.Code);
            Assert.Contains("1 items in 2 files", backup.Output);
            await PutAsync(host.Client, "b");
            var refused = await RunAsync("restore", _folder.At("backup"));
            Assert.Equal(1, refused.Code);
            Assert.Contains("locked", refused.Errors);
        }

        Assert.Contains("2", (await RunAsync("stats")).Output.Split('\n')[0]);
        var restored = await RunAsync("restore", _folder.At("backup"));
        Assert.Equal((0, ""), (restored.Code, restored.Errors));
        Assert.Contains("1 items were restored", restored.Output);
        var verified = await RunAsync("verify");
        Assert.Equal(0, verified.Code);
        Assert.Contains("All is intact: 1 items.", verified.Output);
    }

    [Fact]
    public async Task A_damaged_index_is_named_and_rolled_back()
    {
        await IngestAsync("one");
        await IngestAsync("two");
        string newest = Directory.GetFiles(Index, "manifest-*").Order(StringComparer.Ordinal).Last();
        byte[] bytes = File.ReadAllBytes(newest);
        bytes[3] ^= 1;
        File.WriteAllBytes(newest, bytes);

        var search = await RunAsync("search", "one");
        Assert.Equal(1, search.Code);
        Assert.Contains("verify --roll-back", search.Errors);
        var verify = await RunAsync("verify");
        Assert.Equal(1, verify.Code);
        Assert.Contains($"{Path.GetFileName(newest)}  {bytes.Length} bytes  damaged at offset", verify.Output);
        var rolled = await RunAsync("verify", "--roll-back");
        Assert.Equal(0, rolled.Code);
        Assert.Contains("Rolled back to", rolled.Output);
        Assert.Equal(0, (await RunAsync("search", "one")).Code);
        Assert.Equal(0, (await RunAsync("verify")).Code);
    }

    [Fact]
    public async Task A_folder_of_other_files_is_left_as_it_is_by_a_backup()
    {
        await IngestAsync("one");
        _folder.Write("other/notes.txt", "mine");

        var refused = await RunAsync("backup", _folder.At("other"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("notes.txt", refused.Errors);
        Assert.Equal([_folder.At("other/notes.txt")], Directory.GetFileSystemEntries(_folder.At("other")));
    }

    [Theory]
    [InlineData("backup", "there")]
    [InlineData("restore", "there")]
    [InlineData("verify")]
    public async Task Where_there_is_nothing_the_command_says_so(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(
            [arguments[0], .. arguments.Skip(1).Select(name => _folder.At(name))]);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("newssearch: There is no ", errors);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        await HostProcess.RunAsync([.. arguments, "--index", Index]);

    private async Task IngestAsync(string word)
    {
        string item = $$"""{"id":"{{word}}","title":"{{word}}","body":"text"}""";
        string path = _folder.Write($"{word}.ndjson", item + "\n");
        Assert.Equal(0, (await RunAsync("ingest", path)).Code);
    }

    private static async Task PutAsync(HttpClient client, string id)
    {
        using var body = new StringContent($$"""{"title":"item {{id}}"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PutAsync(new Uri($"/v1/items/{id}", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
