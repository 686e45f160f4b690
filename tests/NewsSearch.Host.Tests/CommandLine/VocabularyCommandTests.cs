using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.CommandLine;

public sealed class VocabularyCommandTests : IDisposable
{
    private const string Names =
        "field\tkey\tkind\tnames\norganisation\tWB\tlabel\tWorld Bank\norganisation\tWB\talias\tIBRD\n";

    private const string Article = """
        Dam opens with a loan
        Published May 13, 2025
        MINSK: The World Bank lent the money for a dam, Belarus said on Tuesday.
        """;

    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.At("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_vocabulary_is_brought_to_an_index_that_is_there()
    {
        string words = _folder.Write("words/own.tsv", Names);
        string articles = _folder.Write("a.txt", Article);
        string items = _folder.Write("b.ndjson", "{\"id\":\"b\",\"title\":\"The World Bank\",\"sectors\":[\"sport\"]}\n"
            + "{\"id\":\"c\",\"title\":\"Rain\"}\n");
        await HostProcess.RunAsync("ingest", articles, items, "--index", Index);
        Assert.Equal((0, "3 items gone over with vocabulary *: 2 would change."), await ReextractAsync("--dry-run"));
        Assert.Equal((0, "3 items gone over with vocabulary *: 2 changed."), await ReextractAsync());
        Assert.Equal(
            (0, "0 items gone over with vocabulary *: 0 changed. 3 had been filled by it already."),
            await ReextractAsync());

        var found = await HostProcess.RunAsync(
            "search", "organisation:ibrd", "--facets", "organisation", "--json", "--index", Index,
            "--vocabulary", _folder.At("words"));
        var answer = JsonElement.Parse(found.Output);
        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        var value = answer.GetProperty("facets")[0].GetProperty("values")[0];
        Assert.Equal(("WB", "World Bank"),
            (value.GetProperty("value").GetString(), value.GetProperty("label").GetString()));
        await CheckServedAsync(words);
    }

    [Fact]
    public async Task What_somebody_corrected_over_HTTP_outlives_a_new_vocabulary()
    {
        _folder.Write("words/own.tsv", Names);
        await HostProcess.RunAsync("ingest", _folder.Write("a.txt", Article), "--index", Index);
        using (var server = await HostProcess.ServeAsync(Index))
        {
            var item = JsonNode.Parse(await server.Client.GetStringAsync("/v1/items/a.txt"))!;
            Assert.Equal("BY", item["countries"]![0]!["code"]!.GetValue<string>());
            item["countries"] = new JsonArray("LT");
            using var body = new StringContent(item.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await server.Client.PutAsync("/v1/items/a.txt", body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

            // An index that a server has open is not gone over behind its back.
            var (code, _, errors) = await HostProcess.RunAsync("reextract", "--index", Index);
            Assert.Equal(1, code);
            Assert.Contains(server.Client.BaseAddress!.ToString(), errors, StringComparison.Ordinal);
            Assert.Equal(
                (0, "1 items gone over with vocabulary *: 1 would change."), await ReextractAsync("--dry-run"));
            await server.StopAsync();
        }

        Assert.Equal((0, "1 items gone over with vocabulary *: 1 changed."), await ReextractAsync());
        var found = await HostProcess.RunAsync(
            "search", "dam", "--json", "--fields", "countries,facets", "--index", Index);
        var stored = JsonElement.Parse(found.Output).GetProperty("items")[0];
        Assert.Equal("LT", Assert.Single(stored.GetProperty("countries").EnumerateArray())
            .GetProperty("code").GetString());
        Assert.Equal("WB", stored.GetProperty("facets").GetProperty("organisation")[0].GetString());
    }

    [Fact]
    public async Task What_was_extracted_beforehand_is_known_when_it_is_ingested_and_when_a_server_takes_it()
    {
        _folder.Write("words/own.tsv", Names);
        var extracted = await HostProcess.RunAsync("extract", _folder.Write("a.txt", Article));
        string items = _folder.Write("items.ndjson", extracted.Output);
        await HostProcess.RunAsync("ingest", items, "--index", Index);
        Assert.Equal((0, "1 items gone over with vocabulary *: 1 would change."), await ReextractAsync("--dry-run"));
        using (var server = await HostProcess.ServeAsync(Index))
        {
            await HostProcess.RunAsync("ingest", items, _folder.At("a.txt"), "--index", Index);
            await server.StopAsync();
        }

        Assert.Equal((0, "1 items gone over with vocabulary *: 1 would change."), await ReextractAsync("--dry-run"));
    }

    [Theory]
    [InlineData("ingest", "a.txt")]
    [InlineData("extract", "a.txt")]
    [InlineData("search", "dam")]
    [InlineData("serve")]
    [InlineData("people")]
    [InlineData("reextract")]
    public async Task A_bad_file_is_named_with_its_line_and_the_reason(params string[] command)
    {
        _folder.Write("words/own.tsv", Names + "organisation\tWB\tnickname\tX\n");
        var (code, output, errors) = await HostProcess.RunAsync(
            [.. command, "--vocabulary", _folder.At("words"), "--index", Index]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("own.tsv, line 4: 'nickname' is not a kind of name", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Index));
    }

    [Theory]
    [InlineData(2, "no field ship", "--without", "ship")]
    [InlineData(1, "no file ends in .tsv or .json", "--vocabulary", ".")]
    [InlineData(1, "gone.tsv", "--vocabulary", "gone.tsv")]
    public async Task A_vocabulary_that_is_not_there_is_said(int expected, string reason, params string[] options)
    {
        if (options[1] == ".")
        {
            options[1] = _folder.Path;
        }

        var (code, _, errors) = await HostProcess.RunAsync(["extract", _folder.Write("a.txt", Article), .. options]);
        Assert.Equal(expected, code);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_with_the_program_can_be_left_out()
    {
        string words = _folder.Write("own.tsv", "term\tweight\tsector\ndam\t9\twaterworks\n");
        var (code, output, _) = await HostProcess.RunAsync(
            "extract", _folder.Write("a.txt", Article), "--without", "sector", "--vocabulary", words);
        Assert.Equal(0, code);
        var item = JsonElement.Parse(output);
        Assert.Equal("waterworks", Assert.Single(item.GetProperty("sectors").EnumerateArray()).GetString());
        Assert.Equal("BY", item.GetProperty("countries")[0].GetProperty("code").GetString());
        var (_, bare, _) = await HostProcess.RunAsync("extract", _folder.At("a.txt"), "--without", "all");
        Assert.Empty(JsonElement.Parse(bare).GetProperty("countries").EnumerateArray());
    }

    private async Task CheckServedAsync(string words)
    {
        using var server = await HostProcess.ServeAsync(Index, "--vocabulary", words);
        using var body = new StringContent("Loan agreed\n\nThe World Bank lent more.", Encoding.UTF8, "text/plain");
        using var answer = await server.Client.PostAsync("/v1/articles?id=new", body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\"facets\":{\"organisation\":[\"WB\"]}", text, StringComparison.Ordinal);
        Assert.Contains("\"facets.organisation\":", text, StringComparison.Ordinal);
        string found = await server.Client.GetStringAsync("/v1/search?organisation=world+bank&facets=organisation");
        Assert.Contains("\"value\":\"WB\",\"label\":\"World Bank\",\"count\":3", found, StringComparison.Ordinal);
        string page = await server.Client.GetStringAsync("/?q=lent");
        Assert.Contains("World Bank", page, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> ReextractAsync(params string[] options)
    {
        var (code, output, errors) = await HostProcess.RunAsync(
            ["reextract", "--index", Index, "--vocabulary", _folder.At("words"), .. options]);

        // On a busy machine it takes seconds, and says how far it is.
        string[] progress = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(progress, line => Assert.EndsWith(" changed", line, StringComparison.Ordinal));
        int start = output.IndexOf("vocabulary ", StringComparison.Ordinal) + "vocabulary ".Length;
        Assert.Equal(':', output[start + 16]);
        return (code, output.Remove(start, 16).Insert(start, "*").Trim());
    }
}
