using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Items;

public sealed class BulkTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    [Fact]
    public async Task Each_line_is_answered_by_its_physical_number_and_bad_ones_stop_nothing()
    {
        var answers = await host.BulkAsync("""
            {"id":"l1","title":"Dam opens","date":"2025-05-13"}

            {"id":"l3"}
            not json
            {"id":"l1","title":"Dam opens again"}
            {"delete":{"id":"never-there"}}
            {"id":"l7","title":"Third"}
            {"delete":{"id":"l7"}}
            {"delete":{"id":5}}
            """);

        Assert.Equal(
            ["1 l1 201", "3  422", "4  422", "5 l1 200", "6 never-there 404", "7 l7 201", "8 l7 200", "9  422"],
            answers.SkipLast(1).Select(a => $"{a.GetProperty("line")} "
                + $"{(a.TryGetProperty("id", out var id) ? id.GetString() : "")} {a.GetProperty("status")}"));
        Assert.Equal("invalid-item", answers[1].GetProperty("error").GetProperty("code").GetString());
        var summary = answers[^1];
        Assert.Equal(3, summary.GetProperty("indexed").GetInt32());
        Assert.Equal(4, summary.GetProperty("failed").GetInt32());
        Assert.Equal(host.Index.Generation, summary.GetProperty("generation").GetInt64());
        Assert.Equal("Dam opens again", (await host.GetAsync("/v1/items/l1")).GetProperty("title").GetString());
        await host.GetAsync("/v1/items/l7", 404);
    }

    [Fact]
    public async Task An_atomic_bulk_is_taken_as_a_whole_or_not_at_all()
    {
        var failed = await host.BulkAsync(
            """
            {"id":"t1","title":"One"}
            {"id":"t2"}
            {"delete":{"id":"never-there"}}
            """,
            "?atomic=true");
        Assert.Equal([424, 422, 404], failed.SkipLast(1).Select(a => a.GetProperty("status").GetInt32()));
        Assert.Equal(3, failed[^1].GetProperty("failed").GetInt32());
        await host.GetAsync("/v1/items/t1", 404);

        string fields = string.Join(',', Enumerable.Range(0, 61).Select(i => $"\"f{i}\":[\"v\"]"));
        var crowded = await host.BulkAsync(
            "{\"id\":\"t1\",\"title\":\"One\"}\n{\"id\":\"t2\",\"title\":\"Two\",\"facets\":{" + fields + "}}",
            "?atomic=true");
        Assert.Equal([424, 422], crowded.SkipLast(1).Select(a => a.GetProperty("status").GetInt32()));
        await host.GetAsync("/v1/items/t1", 404);

        var done = await host.BulkAsync(
            """
            {"id":"t1","title":"One"}
            {"id":"t2","title":"Two"}
            {"delete":{"id":"t1"}}
            """,
            "?atomic=true");
        Assert.Equal([201, 201, 200], done.SkipLast(1).Select(a => a.GetProperty("status").GetInt32()));
        await host.GetAsync("/v1/items/t1", 404);
        await host.GetAsync("/v1/items/t2");
    }

    [Fact]
    public async Task A_group_is_answered_while_the_request_is_still_open()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /v1/items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"));
        string line = "{\"id\":\"open-1\",\"title\":\"Still open\"}\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line.Length:x}\r\n{line}\r\n"));

        using var reader = new StreamReader(stream);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string? answer;
        do
        {
            answer = await reader.ReadLineAsync(patience.Token);
        }
        while (answer?.Contains("open-1", StringComparison.Ordinal) == false);

        Assert.Contains("201", answer, StringComparison.Ordinal);
        Assert.NotNull(await host.Index.GetAsync("open-1"));
    }

    [Fact]
    public async Task A_list_and_an_object_are_answered_as_one_object()
    {
        var list = await host.SendAsync(
            HttpMethod.Post, "/v1/items", """[{"id":"a1","title":"One"},{"id":"a2"}]""", 200);
        Assert.Equal(
            [201, 422],
            list.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("status").GetInt32()));
        Assert.Equal(1, list.GetProperty("indexed").GetInt32());

        await host.SendAsync(HttpMethod.Post, "/v1/items", """{"id":"a3","title":"Three"}""", 201);
        await host.SendAsync(HttpMethod.Post, "/v1/items", """{"id":"a3","title":"Three"}""", 200);
        var refused = await host.SendAsync(HttpMethod.Post, "/v1/items", """{"id":"a4"}""", 422);
        Assert.Equal("invalid-item", refused.GetProperty("code").GetString());
        await host.SendAsync(HttpMethod.Post, "/v1/items", "[{", 400);
        await host.SendAsync(HttpMethod.Post, "/v1/items", "x", 415, "text/csv");
        await host.SendAsync(HttpMethod.Post, "/v1/items?atomik=true", "", 400, "application/x-ndjson");
    }

    [Fact]
    public async Task Extraction_fills_what_is_absent_and_leaves_answers_alone()
    {
        const string Text = "ISLAMABAD: Commerce Minister Jam Kamal Khan met the ambassador of Belarus on Tuesday.";
        await host.BulkAsync($$"""
            {"id":"e1","body":"{{Text}}"}
            {"id":"e2","body":"{{Text}}","countries":[],"ministers":null}
            """);
        var filled = await host.GetAsync("/v1/items/e1");
        Assert.Contains(
            filled.GetProperty("countries").EnumerateArray(), c => c.GetProperty("code").GetString() == "BY");
        var answered = await host.GetAsync("/v1/items/e2");
        Assert.Equal(0, answered.GetProperty("countries").GetArrayLength());
        Assert.Equal(0, answered.GetProperty("ministers").GetArrayLength());

        await host.BulkAsync($$"""{"id":"e3","body":"{{Text}}"}""", "?extract=none");
        Assert.False((await host.GetAsync("/v1/items/e3")).TryGetProperty("countries", out _));
    }

    [Fact]
    public async Task Unknown_values_are_kept_and_the_warning_names_the_nearest()
    {
        var answers = await host.BulkAsync(
            """{"id":"u1","title":"Talks","countries":["Belaruss","PK"],"sectors":["trade"]}""", "?extract=none");
        var warning = Assert.Single(answers[0].GetProperty("warnings").EnumerateArray());
        Assert.Equal("/countries/0", warning.GetProperty("pointer").GetString());
        Assert.Contains("Belarus\"?", warning.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var item = await host.GetAsync("/v1/items/u1");
        Assert.Equal(
            """[{"code":"Belaruss","name":"Belaruss"},{"code":"PK","name":"Pakistan"}]""",
            item.GetProperty("countries").GetRawText());
    }

    [Fact]
    public async Task A_bulk_may_be_packed()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("{\"id\":\"gz\",\"title\":\"Packed\"}\n"u8);
        }

        using var body = new ByteArrayContent(packed.ToArray());
        body.Headers.ContentType = new("application/x-ndjson");
        body.Headers.ContentEncoding.Add("gzip");
        using var response = await host.Client.PostAsync(new Uri("/v1/items", UriKind.Relative), body);
        Assert.Contains("201", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_lines_are_answered_to_a_client_that_reads_only_at_the_end()
    {
        var lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++)
        {
            lines.Append("{\"id\":\"m").Append(i).Append("\",\"title\":\"Number ").Append(i).Append("\"}\n");
        }

        var answers = await host.BulkAsync(lines.ToString(), "?extract=none");
        Assert.Equal(5_001, answers.Count);
        Assert.Equal(5_000, answers[^1].GetProperty("indexed").GetInt32());
    }
}
