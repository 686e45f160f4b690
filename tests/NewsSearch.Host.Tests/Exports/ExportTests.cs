using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Host.Exports;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Exports;

public sealed class ExportTests(ListeningHost host) : IClassFixture<ListeningHost>, IAsyncLifetime
{
    /// <summary>More than one page of an export, and more than any search gives at once.</summary>
    private const int Count = 2_500;

    public async Task InitializeAsync()
    {
        if (host.Index.Generation > 0 && await host.Index.GetAsync("n0") is not null)
        {
            return;
        }

        var lines = new StringBuilder();
        for (int i = 0; i < Count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"n{{i}}","title":"Bulk {{i}}",""")
                .Append("\"body\":\"Line one.\\nLine two.\",\"countries\":[\"PK\"]}").Append('\n');
        }

        lines.Append("""
            {"id":"evil","title":"=HYPERLINK(\"http://x\")","body":" +1 \"quoted\", and; more","author":"@a",
            "source":"-1+1","countries":["PK","BY"],"ministers":["Jane Doe"],"published":"2025-05",
            "facets":{"organisation":["UNOPS","\tTab"]}}
            """.ReplaceLineEndings("")).Append('\n');
        await host.BulkAsync(lines.ToString(), "?extract=none");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Lines_give_the_whole_result_of_one_state_and_can_be_added_again()
    {
        using var response = await host.SendAsync(HttpMethod.Get, "/v1/search.ndjson?q=bulk", null);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("newssearch.ndjson", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        string text = await response.Content.ReadAsStringAsync();
        var items = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l)).ToList();

        Assert.Equal(Count, items.Count);
        Assert.Equal(Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal("Line one.\nLine two.", items[0].GetProperty("body").GetString());
        Assert.False(items[0].TryGetProperty("score", out _));
        var stored = await host.GetAsync("/v1/items/" + items[7].GetProperty("id").GetString());
        Assert.Equal(stored.GetProperty("body").GetString(), items[7].GetProperty("body").GetString());

        // The order is that of the search.
        var search = await host.GetAsync("/v1/search?q=bulk&size=100");
        Assert.Equal(
            search.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()),
            items.Take(100).Select(i => i.GetProperty("id").GetString()));
        var again = await host.BulkAsync(text, "?extract=none");
        Assert.Equal(Count, again[^1].GetProperty("indexed").GetInt32());
    }

    [Fact]
    public async Task A_table_is_RFC_4180_and_runs_nothing_in_a_spreadsheet()
    {
        using var response = await host.SendAsync(HttpMethod.Get, "/v1/search.csv?country=BY", null);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        var records = Records(await response.Content.ReadAsStringAsync());

        Assert.Equal(2, records.Count);
        Assert.Equal(
            "id,title,published,updated,dateline,source,url,author,language,ministers,countries,sectors,"
                + "organisation,body",
            string.Join(',', records[0]));
        var record = records[0].Zip(records[1]).ToDictionary();
        Assert.Equal("'=HYPERLINK(\"http://x\")", record["title"]);
        Assert.Equal("' +1 \"quoted\", and; more", record["body"]);
        Assert.Equal(("'@a", "'-1+1"), (record["author"], record["source"]));
        Assert.Equal(("2025-05", "PK; BY", "Jane Doe"),
            (record["published"], record["countries"], record["ministers"]));

        var all = Records(await host.Client.GetStringAsync(
            new Uri("/v1/search.csv?q=bulk&fields=id", UriKind.Relative)));
        Assert.Equal(Count + 1, all.Count);
        Assert.Equal(["id"], all[0]);
    }

    [Fact]
    public async Task Members_and_a_size_can_be_asked_for()
    {
        string text = await host.Client.GetStringAsync(new Uri(
            "/v1/search.ndjson?q=bulk&size=3&fields=title,score,titleHtml", UriKind.Relative));
        var items = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l)).ToList();
        Assert.Equal(3, items.Count);
        Assert.Equal(["id", "score", "title", "titleHtml"], items[0].EnumerateObject().Select(m => m.Name));
        Assert.StartsWith("<mark>Bulk</mark>", items[0].GetProperty("titleHtml").GetString(), StringComparison.Ordinal);
        var empty = await host.Client.GetStringAsync(new Uri("/v1/search.ndjson?q=nothingofit", UriKind.Relative));
        Assert.Equal("", empty);
    }

    [Theory]
    [InlineData("page=2", "page")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("fields=titel", "fields")]
    [InlineData("nonsense=1", "nonsense")]
    [InlineData("q=%22open&strict=true", "q")]
    public async Task What_is_wrong_is_said_before_anything_is_sent(string parameters, string named)
    {
        foreach (string form in new[] { "csv", "ndjson" })
        {
            var problem = await host.GetAsync($"/v1/search.{form}?{parameters}", 400);
            Assert.Equal(named, problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
        }
    }

    [Fact]
    public async Task An_export_is_compressed_and_known_by_its_tag()
    {
        using var response = await host.SendAsync(
            HttpMethod.Get, "/v1/search.csv?q=bulk", null, headers: ("Accept-Encoding", "br"));
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        using var known = await host.SendAsync(HttpMethod.Get, "/v1/search.csv?q=bulk", null,
            headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(304, (int)known.StatusCode);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("  @SUM(A1)", "\"'  @SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("", "")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(string cell, string expected)
    {
        var text = new StringBuilder();
        CsvText.AppendRecord(text, [cell, "x"]);
        Assert.Equal(expected + ",x\r\n", text.ToString());
    }

    /// <summary>Reads RFC 4180 as slowly and plainly as it can be read.</summary>
    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>> { new() };
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (c == ',' || c == '\r'))
            {
                records[^1].Add(cell.ToString());
                cell.Clear();
            }
            else if (!quoted && c == '\n')
            {
                records.Add([]);
            }
            else
            {
                cell.Append(c);
            }
        }

        records.RemoveAt(records.Count - 1);
        return records;
    }
}
