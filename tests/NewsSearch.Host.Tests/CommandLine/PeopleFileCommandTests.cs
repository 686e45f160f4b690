using System.Net;
using System.Net.Sockets;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.CommandLine;

public sealed class PeopleFileCommandTests : IDisposable
{
    private const string Warning = "warning: people.json, line 2: ";

    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.At("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_people_file_is_said_by_people_by_a_server_that_starts_and_by_a_restore()
    {
        string items = _folder.Write(
            "a.ndjson", "{\"id\":\"1\",\"title\":\"Canals\",\"ministers\":[\"Ada Example\"]}\n");
        await HostProcess.RunAsync("ingest", items, "--index", Index);
        _folder.Write("index/people.json", "{\n\"Ada Example\": 5\n}");

        var people = await HostProcess.RunAsync("people", "--index", Index);
        Assert.Equal(0, people.Code);
        Assert.StartsWith(Warning, people.Errors, StringComparison.Ordinal);
        Assert.Contains("Ada Example", people.Output, StringComparison.Ordinal);

        // The port is taken, so that the server ends by itself once it has said what it has to say.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var served = await HostProcess.RunAsync("serve", "--urls", url, "--index", Index);
        Assert.StartsWith(Warning, served.Errors, StringComparison.Ordinal);

        await HostProcess.RunAsync("backup", _folder.At("backup"), "--index", Index);
        var restored = await HostProcess.RunAsync("restore", _folder.At("backup"), "--index", _folder.At("other"));
        Assert.Equal(0, restored.Code);
        Assert.StartsWith(Warning, restored.Errors, StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllBytes(_folder.At("index/people.json")), File.ReadAllBytes(_folder.At("other/people.json")));
    }

    [Fact]
    public async Task A_line_that_is_written_while_a_server_runs_counts_a_second_later()
    {
        string items = _folder.Write("a.ndjson",
            "{\"id\":\"1\",\"title\":\"Canals\",\"ministers\":[\"Ada Example\"]}\n"
            + "{\"id\":\"2\",\"title\":\"Canals\",\"ministers\":[\"Begum Sahiba\"]}\n");
        await HostProcess.RunAsync("ingest", items, "--index", Index);
        using var server = await HostProcess.ServeAsync(Index);
        const string Search = "/v1/search?facets=minister&minister=Ada+Example";
        Assert.Contains("\"total\":1,", await server.Client.GetStringAsync(Search), StringComparison.Ordinal);
        _folder.Write("index/people.json", "{\"Begum Sahiba\": \"Ada Example\"}");
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        Assert.Contains("\"total\":2,", await server.Client.GetStringAsync(Search), StringComparison.Ordinal);
        await server.StopAsync();
    }
}
