using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.CommandLine;

public sealed class CommandLineTests : IDisposable
{
    private const string Article = """
        Ministers sign a transit pact
        Published May 13, 2025
        MINSK: Commerce Minister Jam Kamal Khan signed a transit agreement with Belarus on Tuesday.
        Traders in Lahore welcomed it.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_reports_what_is_bad_and_takes_the_rest()
    {
        _folder.Write("news/a.txt", Article);
        _folder.Write("news/b/lines.ndjson", "{\"id\":\"n1\",\"title\":\"Dam opens\"}\n{\"id\":\n");
        _folder.Write("news/c-empty.txt", "");
        _folder.Write("news/d.html", "<html></html>");

        var (code, output, errors) = await HostProcess.RunAsync(
            "ingest", _folder.At("news"), _folder.At("missing"), "--index", _folder.At("index"));

        Assert.Equal(1, code);
        Assert.Equal("2 items indexed, 4 failed.", output.Trim());
        foreach (string part in new[]
        {
            "lines.ndjson:2: Not valid JSON", "c-empty.txt: It is empty", "d.html: No article was found in it",
            "missing: There is no such file or folder",
        })
        {
            Assert.Contains(part, errors, StringComparison.Ordinal);
        }

        var found = await HostProcess.RunAsync("search", "transit", "--json", "--index", _folder.At("index"));
        Assert.Equal(0, found.Code);
        var answer = JsonElement.Parse(found.Output);
        Assert.Equal("a.txt", answer.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal("2025-05-13", answer.GetProperty("items")[0].GetProperty("published").GetString());

        var text = await HostProcess.RunAsync(
            "search", "opens", "--country", "BY", "--index", _folder.At("index"));
        Assert.Equal((0, true), (text.Code, text.Output.StartsWith("0 items", StringComparison.Ordinal)));
        var again = await HostProcess.RunAsync("ingest", _folder.At("news/a.txt"), "--index", _folder.At("index"));
        Assert.Equal((0, "1 items indexed (1 of them replaced)."), (again.Code, again.Output.Trim()));
        var stats = await HostProcess.RunAsync("stats", "--json", "--index", _folder.At("index"));
        Assert.Equal(2, JsonElement.Parse(stats.Output).GetProperty("items").GetInt32());
    }

    [Fact]
    public async Task A_search_that_folds_copies_says_how_many_there_are()
    {
        const string Text = "Surveyors of the quayside measured a lantern festival beside the harbour wall at dusk";
        _folder.Write("news/lines.ndjson", $$"""
            {"id":"a","title":"Lanterns","body":"{{Text}}"}
            {"id":"b","title":"Lanterns","body":"{{Text}} again"}
            {"id":"c","title":"Lanterns","body":"{{Text}} tonight"}
            {"id":"d","title":"Lanterns","body":"The quayside has none of what the others have."}
            """);
        await HostProcess.RunAsync("ingest", _folder.At("news"), "--index", _folder.At("index"));
        var found = await HostProcess.RunAsync(
            "search", "quayside", "--collapse", "duplicates", "--index", _folder.At("index"));
        Assert.StartsWith("2 items (4 with copies), ", found.Output, StringComparison.Ordinal);
        Assert.Contains("b + 2 copies", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("d +", found.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dayfirst", "\"2024-05-04\"")]
    [InlineData("monthfirst", "\"2024-04-05\"")]
    [InlineData("none", "null")]
    public async Task An_order_of_dates_in_figures_can_be_declared(string order, string published)
    {
        string page = _folder.Write(
            "page.txt", "Lanterns on the quay\nPublished 04/05/2024\nThe harbour was lit at dusk.\n");
        var (_, output, _) = await HostProcess.RunAsync("extract", page, "--date-order", order);
        using var item = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(published, item.RootElement.GetProperty("published").GetRawText());
    }

    [Theory]
    [InlineData(2, "ingest")]
    [InlineData(2, "ingest", "x", "--format", "pdf")]
    [InlineData(2, "ingest", "x", "--format", "word")]
    [InlineData(2, "ingest", "x", "--reference-date", "soon")]
    [InlineData(2, "ingest", "x", "--date-order", "yearfirst")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "serve", "--prot", "1")]
    [InlineData(2, "serve", "--search-timeout", "0.0001")]
    [InlineData(1, "search", "x")]
    [InlineData(1, "stats")]
    [InlineData(0, "--help")]
    [InlineData(0, "search", "--help")]
    public async Task Exit_codes_tell_usage_from_failure(int expected, params string[] arguments)
    {
        var (code, output, errors) = await HostProcess.RunAsync([.. arguments, "--index", _folder.At("none")]);

        Assert.Equal(expected, code);
        Assert.Equal(expected == 0, output.Length > 0);
        Assert.Equal(expected != 0, errors.Length > 0);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(expected == 0, output.Contains("  newssearch ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_of_search_are_named_as_over_http()
    {
        string news = _folder.Write("news.ndjson", """
            {"id":"1","title":"Dam opens","facets":{"organisation":["UNOPS"]},"countries":["PK"]}
            {"id":"2","title":"Dam closes","countries":["PK","BY"]}
            """);
        await HostProcess.RunAsync("ingest", news, "--index", _folder.At("index"));
        foreach (string[] options in new string[][]
        {
            ["dam", "--facet.organisation", "UNOPS"], ["dam", "--exclude.country=BY"], ["dam", "-closes"],
            ["title:opens"], ["--organisation", "unops", "dam"], ["dam", "--size", "1", "--page", "1", "opens"],
        })
        {
            var (code, output, errors) = await HostProcess.RunAsync(
                ["search", "--json", "--index", _folder.At("index"), .. options]);
            Assert.True(code == 0, $"{string.Join(' ', options)}: {errors}");
            var item = Assert.Single(JsonElement.Parse(output).GetProperty("items").EnumerateArray());
            Assert.Equal("1", item.GetProperty("id").GetString());
        }

        var unknown = await HostProcess.RunAsync("search", "dam", "--contry", "BY", "--index", _folder.At("index"));
        Assert.Equal(2, unknown.Code);
        Assert.Contains("Did you mean country?", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_prints_items_and_indexes_nothing()
    {
        var (code, output, errors) = await HostProcess.RunWithInputAsync(Article, "extract", "-", "--explain");

        Assert.Equal(0, code);
        var item = JsonElement.Parse(output);
        Assert.Equal("Jam Kamal Khan", item.GetProperty("ministers")[0].GetProperty("name").GetString());
        Assert.Contains("country BY", errors, StringComparison.Ordinal);
        Assert.Contains("line 2 left out", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_explains_what_a_feed_says_and_its_items_do_not()
    {
        const string Feed = "<rss><channel><item><title>Dam is full</title><category>Water</category></item>\n"
            + "<item><category>Nothing else</category></item></channel></rss>";
        var (code, _, errors) = await HostProcess.RunWithInputAsync(Feed, "extract", "-", "--explain");

        Assert.Equal(1, code);
        Assert.Contains("line 1 left out (element category is not read): Water", errors, StringComparison.Ordinal);
        Assert.Contains("line 2 left out (element category is not read): Nothing", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("left out",
            (await HostProcess.RunWithInputAsync(Feed, "extract", "-")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_fills_the_index_and_a_second_one_does_not()
    {
        _folder.Write("corpus/a.txt", Article);
        using (var first = await HostProcess.ServeAsync(_folder.At("index"), "--corpus", _folder.At("corpus")))
        {
            Assert.Equal(1, await TotalAsync(first.Client));
            var locked = await HostProcess.RunAsync("serve", "--index", _folder.At("index"));
            Assert.Equal(1, locked.Code);
            Assert.Contains(first.Client.BaseAddress!.ToString().TrimEnd('/'), locked.Errors, StringComparison.Ordinal);

            // An ingest goes through the server that has the index open, and a search reads beside it.
            string more = _folder.Write("more.ndjson", "{\"id\":\"m\",\"title\":\"More\"}\n{\"id\":\"m\"}\n");
            var ingest = await HostProcess.RunAsync("ingest", more, "--index", _folder.At("index"));
            Assert.Equal((1, "1 items indexed, 1 failed."), (ingest.Code, ingest.Output.Trim()));
            Assert.Equal(2, await TotalAsync(first.Client));
            var found = await HostProcess.RunAsync("search", "more", "--json", "--index", _folder.At("index"));
            Assert.Equal(1, JsonElement.Parse(found.Output).GetProperty("total").GetInt32());
        }

        _folder.Write("corpus/b.txt", Article);
        using var second = await HostProcess.ServeAsync(_folder.At("index"), "--corpus", _folder.At("corpus"));
        Assert.Equal(2, await TotalAsync(second.Client));
    }

    [Fact]
    public async Task What_a_publisher_takes_back_is_removed_by_an_ingest_with_a_server_and_without()
    {
        const string Kept = "{\"uri\":\"w1\",\"pubstatus\":\"usable\",\"headline\":\"Dam opens\"}";
        string taken = _folder.Write("taken.json", "[{\"uri\":\"w1\",\"pubstatus\":\"canceled\"},"
            + "{\"uri\":\"w2\",\"pubstatus\":\"canceled\"}]");
        string kept = _folder.Write("kept.json", Kept);
        for (int round = 0; round < 2; round++)
        {
            using var server = round == 1 ? await HostProcess.ServeAsync(_folder.At("index")) : null;
            await HostProcess.RunAsync("ingest", kept, "--index", _folder.At("index"));

            var ingest = await HostProcess.RunAsync(
                "ingest", taken, "--format", "ninjs", "--index", _folder.At("index"));

            Assert.Equal((0, "0 items indexed, 1 removed."), (ingest.Code, ingest.Output.Trim()));
            Assert.Contains("warning:", ingest.Errors, StringComparison.Ordinal);
            Assert.Contains("no item w2", ingest.Errors, StringComparison.Ordinal);
            var found = await HostProcess.RunAsync("search", "dam", "--json", "--index", _folder.At("index"));
            Assert.Equal(0, JsonElement.Parse(found.Output).GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task A_port_in_use_and_a_missing_corpus_are_said_plainly()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var taken = await HostProcess.RunAsync("serve", "--urls", url, "--index", _folder.At("index"));
        Assert.Equal(1, taken.Code);
        Assert.Contains("another program listens there", taken.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", taken.Errors, StringComparison.Ordinal);

        var missing = await HostProcess.RunAsync(
            "serve", "--corpus", _folder.At("gone"), "--index", _folder.At("index"));
        Assert.Equal(1, missing.Code);
        Assert.Contains("There is no folder", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_killed_server_does_not_outlive_the_next_writer()
    {
        _folder.Write("a.txt", Article);
        _folder.Write("index/serve.url", "http://127.0.0.1:9\n");

        var ingest = await HostProcess.RunAsync("ingest", _folder.At("a.txt"), "--index", _folder.At("index"));

        Assert.Equal(0, ingest.Code);
        Assert.False(File.Exists(_folder.At("index/serve.url")));
    }

    [Fact]
    public async Task An_index_that_cannot_be_made_is_said_with_its_place()
    {
        _folder.Write("a.txt", Article);

        var ingest = await HostProcess.RunAsync("ingest", _folder.At("a.txt"), "--index", _folder.At("a.txt"));

        Assert.Equal(1, ingest.Code);
        Assert.Contains($"There can be no index in {_folder.At("a.txt")}", ingest.Errors, StringComparison.Ordinal);
        Assert.Contains("--index DIR", ingest.Errors, StringComparison.Ordinal);
    }

    private static async Task<int> TotalAsync(HttpClient client) =>
        JsonElement.Parse(await client.GetStringAsync(new Uri("/v1/search", UriKind.Relative)))
            .GetProperty("total").GetInt32();
}
