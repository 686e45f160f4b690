using System.Text.Json;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.People;

public sealed class PeopleTests : IDisposable
{
    private const string Items =
        """
        {"id":"1","body":"a","ministers":[{"name":"Farhad Zamindar","portfolio":"Water","jurisdiction":"PK"}]}
        {"id":"2","body":"b","ministers":[{"name":"Farhad Aslam Zamindar","portfolio":"Water","jurisdiction":"PK"}]}
        {"id":"3","body":"c","ministers":[{"name":"Zamindar Sahib","portfolio":"Water","jurisdiction":"PK"}]}
        """;

    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.At("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_lists_people_and_links_names_alone_and_through_a_server()
    {
        File.WriteAllText(_folder.At("items.ndjson"), Items);
        Assert.Equal(0, (await RunAsync("ingest", _folder.At("items.ndjson"), "--extract", "none")).Code);
        var table = await RunAsync("people");
        Assert.Equal((0, ""), (table.Code, table.Errors));
        Assert.Contains("proposed", table.Output);
        Assert.Contains("Zamindar Sahib", table.Output);
        Assert.DoesNotContain("Zamindar Sahib", (await RunAsync("people", "--merged")).Output);

        string file = _folder.At("merges.json");
        File.WriteAllText(file, "{\"Zamindar Sahib\": \"Farhad Zamindar\"}");
        Assert.Contains("1 names accepted.", (await RunAsync("people", "--accept", file)).Output);
        Assert.Equal("3", await CountsAsync());

        using (var host = await HostProcess.ServeAsync(Index))
        {
            File.WriteAllText(file, "{\"Zamindar Sahib\": null}");
            Assert.Equal(0, (await RunAsync("people", "--accept", file)).Code);
            var answer = await host.Client.GetStringAsync(new Uri("/v1/facets/minister", UriKind.Relative));
            Assert.Contains("Zamindar Sahib", answer);
            File.WriteAllText(file, "{\n\"Nobody\": \"Farhad Zamindar\"}");
            var refused = await RunAsync("people", "--accept", file);
            Assert.Equal(1, refused.Code);
            Assert.Contains("Nobody", refused.Errors);
        }

        Assert.Equal("2 1", await CountsAsync());
        File.WriteAllText(file, "{\n\"A\": 1}");
        var damaged = await RunAsync("people", "--accept", file);
        Assert.Equal(1, damaged.Code);
        Assert.Contains("line 2", damaged.Errors);
    }

    private async Task<string> CountsAsync()
    {
        var listed = await RunAsync("people", "--json");
        return string.Join(' ', JsonElement.Parse(listed.Output).GetProperty("people").EnumerateArray()
            .Select(person => person.GetProperty("count").GetInt64()));
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        HostProcess.RunAsync([.. arguments, "--index", Index]);
}
