using System.Globalization;
using System.Text.Json;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.CommandLine;

public sealed class SearchCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        string news = _folder.Write("news.ndjson", """
            {"id":"1","title":"Dam opens","body":"A hydro plant of the valley."}
            {"id":"2","title":"Dam closes","body":"A mail to @reuters says so."}
            """);
        await HostProcess.RunAsync("ingest", news, "--index", _folder.At("index"));
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("2", "dam", "-hydro")]
    [InlineData("1", "dam", "-html", "-mail")]
    [InlineData("1", "-dam", "OR", "hydro")]
    [InlineData("2", "@reuters")]
    [InlineData("1", "hydro", "--explain")]
    [InlineData("1", "--explain", "hydro")]
    [InlineData("1", "--explain", "true", "hydro", "--strict")]
    [InlineData("1", "--explain", "--size", "5", "hydro")]
    public async Task Words_are_words_and_flags_need_no_value(string id, params string[] arguments)
    {
        var (code, output, errors) = await RunAsync([.. arguments, "--json"]);

        Assert.True(code == 0, errors);
        var item = Assert.Single(JsonElement.Parse(output).GetProperty("items").EnumerateArray());
        Assert.Equal(id, item.GetProperty("id").GetString());
        Assert.Equal(arguments.Contains("--explain"), item.TryGetProperty("explain", out _));
    }

    [Fact]
    public async Task Help_is_asked_for_by_its_own_name_alone()
    {
        Assert.Contains("Examples:", (await RunAsync("dam", "-h")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Examples:", (await RunAsync("dam", "-house")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-14", "2025-05-13")]
    [InlineData("2025-05-13T23:30-05:00", "2025-05-13")]
    [InlineData("2025-05-14", "2025-05-13T23:30Z")]
    public async Task A_range_that_ends_before_it_begins_is_wrong_usage(string from, string to)
    {
        var (code, output, errors) = await RunAsync("dam", "--from", from, "--to", to);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("to lies before from.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explained_score_is_printed_with_its_parts_below_it()
    {
        var (_, output, _) = await RunAsync("dam valley", "--explain");

        string[] lines = output.Split('\n');
        int id = Array.IndexOf(lines, "     1");
        Assert.Matches(@"^     [0-9]+\.[0-9]{4}  ", lines[id + 1]);
        string[] parts = [.. lines[(id + 2)..].TakeWhile(line => line.StartsWith("       ", StringComparison.Ordinal))];
        Assert.Contains(parts, part => part.Contains("valley", StringComparison.Ordinal));
        double whole = Value(lines[id + 1]);
        double sum = parts.Where(part => part[7] != ' ').Sum(Value);
        Assert.InRange(sum, whole - 0.0005, whole + 0.0005);
        Assert.DoesNotContain("valley,", (await RunAsync("dam valley")).Output, StringComparison.Ordinal);
    }

    private static double Value(string line) =>
        double.Parse(line.Trim().Split(' ')[0], CultureInfo.InvariantCulture);

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        HostProcess.RunAsync(["search", "--index", _folder.At("index"), .. arguments]);
}
