using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Items;

public sealed class ItemTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    [Fact]
    public async Task An_item_is_put_got_and_deleted()
    {
        var put = await host.SendAsync(HttpMethod.Put, "/v1/items/one",
            """{"title":"Port opens","body":"Ships came in.","published":"2025-05","topic":{"deep":[1,2]}}""", 201);
        Assert.Equal("month", put.GetProperty("precision").GetString());
        var item = await host.GetAsync("/v1/items/one");
        Assert.Equal("2025-05", item.GetProperty("published").GetString());
        Assert.Equal("metadata", item.GetProperty("provenance").GetString());
        Assert.Equal(2, item.GetProperty("extra").GetProperty("topic").GetProperty("deep")[1].GetInt32());
        var found = await host.GetAsync("/v1/search?q=port");
        Assert.Equal("one", found.GetProperty("items")[0].GetProperty("id").GetString());

        await host.SendAsync(HttpMethod.Put, "/v1/items/one", """{"id":"one","title":"Harbour opens"}""", 200);
        Assert.Equal(0, (await host.GetAsync("/v1/search?q=ships")).GetProperty("total").GetInt32());
        await host.SendAsync(HttpMethod.Delete, "/v1/items/one", null, 204);
        await host.SendAsync(HttpMethod.Delete, "/v1/items/one", null, 404);
        await host.GetAsync("/v1/items/one", 404);
    }

    [Theory]
    [InlineData("a%2Fb", "a/b")]
    [InlineData("a%252Fb", "a%2Fb")]
    [InlineData("https%3A%2F%2Fe.example%2F%3Fx%3D1%26y", "https://e.example/?x=1&y")]
    [InlineData("%D9%86%20%C3%A9%23", "ن é#")]
    public async Task Ids_are_unescaped_once(string escaped, string id)
    {
        var put = await host.SendAsync(HttpMethod.Put, $"/v1/items/{escaped}", """{"title":"x"}""", 201);
        Assert.Equal(id, put.GetProperty("id").GetString());
        Assert.NotNull(await host.Index.GetAsync(id));
        Assert.Equal(id, (await host.GetAsync($"/v1/items/{escaped}")).GetProperty("id").GetString());
        await host.SendAsync(HttpMethod.Delete, $"/v1/items/{escaped}", null, 204);
    }

    [Fact]
    public async Task A_tag_is_that_of_the_stored_form_and_guards_writes()
    {
        using var put = await host.SendAsync(HttpMethod.Put, "/v1/items/tagged", """{"title":"One"}""");
        string tag = put.Headers.ETag!.ToString();
        using var got = await host.SendAsync(HttpMethod.Get, "/v1/items/tagged", null);
        Assert.Equal(tag, got.Headers.ETag!.ToString());
        using var same = await host.SendAsync(
            HttpMethod.Get, "/v1/items/tagged", null, headers: ("If-None-Match", tag));
        Assert.Equal(304, (int)same.StatusCode);

        using var changed = await host.SendAsync(
            HttpMethod.Put, "/v1/items/tagged", """{"title":"Two"}""", headers: ("If-Match", tag));
        Assert.Equal(200, (int)changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
        using var late = await host.SendAsync(
            HttpMethod.Put, "/v1/items/tagged", """{"title":"Three"}""", headers: ("If-Match", tag));
        Assert.Equal(412, (int)late.StatusCode);
        using var removal = await host.SendAsync(
            HttpMethod.Delete, "/v1/items/tagged", null, headers: ("If-Match", tag));
        Assert.Equal(412, (int)removal.StatusCode);
        using var second = await host.SendAsync(
            HttpMethod.Put, "/v1/items/tagged", """{"title":"Four"}""", headers: ("If-None-Match", "*"));
        Assert.Equal(412, (int)second.StatusCode);
        Assert.Equal("Two", (await host.GetAsync("/v1/items/tagged")).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_item_has_a_tag_of_its_own_that_serves_as_well(string coding)
    {
        const string Path = "/v1/items/coded";
        using var put = await host.SendAsync(
            HttpMethod.Put, Path, """{"title":"One"}""", headers: ("Accept-Encoding", coding));
        using var got = await host.SendAsync(HttpMethod.Get, Path, null, headers: ("Accept-Encoding", coding));
        Assert.Equal(coding, Assert.Single(got.Content.Headers.ContentEncoding));
        string tag = got.Headers.ETag!.ToString();
        Assert.Equal(tag, put.Headers.ETag!.ToString());
        using var plain = await host.SendAsync(HttpMethod.Get, Path, null);
        string plainTag = plain.Headers.ETag!.ToString();
        Assert.Equal(plainTag.Insert(plainTag.Length - 1, "-" + coding), tag);

        foreach (string known in (string[])[tag, plainTag, $"\"other\", {tag}"])
        {
            using var same = await host.SendAsync(
                HttpMethod.Get, Path, null, headers: [("If-None-Match", known), ("Accept-Encoding", coding)]);
            Assert.Equal(304, (int)same.StatusCode);
            Assert.EndsWith(same.Headers.ETag!.ToString(), known, StringComparison.Ordinal);
        }

        using var weakened = await host.SendAsync(HttpMethod.Get, Path, null, headers: ("If-None-Match", "W/" + tag));
        Assert.Equal(304, (int)weakened.StatusCode);
        using var weak = await host.SendAsync(
            HttpMethod.Put, Path, """{"title":"Two"}""", headers: ("If-Match", "W/" + tag));
        Assert.Equal(412, (int)weak.StatusCode);
        using var unknown = await host.SendAsync(
            HttpMethod.Put, Path, """{"title":"Two"}""", headers: ("If-Match", $"{tag[..^1]}x\""));
        Assert.Equal(412, (int)unknown.StatusCode);
        using var changed = await host.SendAsync(
            HttpMethod.Put, Path, """{"title":"Two"}""", headers: ("If-Match", tag));
        Assert.Equal(200, (int)changed.StatusCode);
        using var late = await host.SendAsync(HttpMethod.Delete, Path, null, headers: ("If-Match", tag));
        Assert.Equal(412, (int)late.StatusCode);
        await host.SendAsync(HttpMethod.Delete, Path, null, 204);
    }

    [Theory]
    [InlineData("/v1/items/x", """{"id":"y","title":"x"}""", 422, "/id")]
    [InlineData("/v1/items/x", """{"published":"2025"}""", 422, "")]
    [InlineData("/v1/items/x", """{"title":"x","countries":[{}]}""", 422, "/countries/0/code")]
    [InlineData("/v1/items/%01", """{"title":"x"}""", 422, "/id")]
    public async Task An_item_that_cannot_be_taken_is_refused_with_the_member(
        string path, string body, int status, string member)
    {
        var problem = await host.SendAsync(HttpMethod.Put, path, body, status);
        Assert.Equal(member, problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task Broken_json_and_other_types_are_refused()
    {
        Assert.Equal("invalid-json", (await host.SendAsync(HttpMethod.Put, "/v1/items/x", "{", 400))
            .GetProperty("code").GetString());
        await host.SendAsync(HttpMethod.Put, "/v1/items/x", "x", 415, "text/plain");
        await host.SendAsync(HttpMethod.Put, "/v1/items/x?extrakt=none", "{}", 400);
    }

    [Theory]
    [InlineData("GET", "/v1/items")]
    [InlineData("GET", "/v1/items/")]
    [InlineData("PUT", "/v1/items/")]
    [InlineData("DELETE", "/v1/items")]
    public async Task Without_an_id_items_are_only_posted(string method, string path)
    {
        using var response = await host.SendAsync(HttpMethod.Parse(method), path, method == "PUT" ? "{}" : null);
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Contains("method-not-allowed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_cannot_write(string header, string value)
    {
        using var refused = await host.SendAsync(
            HttpMethod.Put, "/v1/items/evil", """{"title":"x"}""", headers: (header, value));
        Assert.Equal(403, (int)refused.StatusCode);
        await host.GetAsync("/v1/items/evil", 404);
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused_on_loopback()
    {
        using var refused = await host.SendAsync(
            HttpMethod.Get, "/v1/search", null, headers: ("Host", "rebound.example"));
        Assert.Equal(421, (int)refused.StatusCode);
        using var local = await host.SendAsync(HttpMethod.Get, "/v1/search", null, headers: ("Host", "localhost:1"));
        Assert.Equal(200, (int)local.StatusCode);
    }

    [Fact]
    public async Task An_unknown_value_is_kept_and_warned_of()
    {
        using var put = await host.SendAsync(
            HttpMethod.Put, "/v1/items/unknown", """{"title":"x","countries":["Belarussé","PK"]}""");
        Assert.Equal(201, (int)put.StatusCode);
        string warning = Assert.Single(put.Headers.GetValues("Warning"));
        Assert.StartsWith("299 newssearch \"/countries/0: ", warning, StringComparison.Ordinal);
        Assert.Contains("Belarus", warning, StringComparison.Ordinal);

        using var known = await host.SendAsync(
            HttpMethod.Put, "/v1/items/unknown", """{"title":"x","countries":["BY"]}""");
        Assert.False(known.Headers.Contains("Warning"));
        await host.SendAsync(HttpMethod.Delete, "/v1/items/unknown", null);
    }
}
