using System.Text.Json;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Search;

public sealed class SearchTests(ListeningHost host) : IClassFixture<ListeningHost>, IAsyncLifetime
{
    private const string Items = """
        [
        {
          "id": "1", "title": "Textile exports grow", "body": "Mills in Lahore sold more cloth.",
          "published": "2025-05-13", "source": "Meridian Wire", "countries": ["PK", "BY"],
          "ministers": [{"name": "Jam Kamal Khan", "portfolio": "Commerce", "jurisdiction": "PK"}],
          "sectors": ["textiles"], "facets": {"organisation": ["UNOPS"]}
        },
        {
          "id": "2", "title": "Dam opens <b>", "body": "Exports of power & water.", "published": "2025-04",
          "countries": ["PK"], "sectors": ["water"]
        },
        {
          "id": "3", "title": "Fair without a date", "body": "Exporters met in Minsk.", "published": null,
          "countries": ["BY"], "sectors": ["trade"]
        },
        {
          "id": "4", "title": "Early story", "body": "Nothing about trade.",
          "published": "2024-01-02T10:00:00+05:00", "countries": [], "sectors": []
        }
        ]
        """;

    public Task InitializeAsync() => host.SendAsync(HttpMethod.Post, "/v1/items?extract=none", Items, 200);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Explanations_add_up_to_the_score()
    {
        var answer = await host.GetAsync("/v1/search?q=exports&explain=true&fields=title&recency=30d");

        Assert.NotEmpty(answer.GetProperty("items").EnumerateArray());
        foreach (var item in answer.GetProperty("items").EnumerateArray())
        {
            Assert.Equal(["id", "score", "title", "explain"], item.EnumerateObject().Select(m => m.Name));
            var explanation = item.GetProperty("explain");
            Assert.Equal(
                ["value", "description", "details"], explanation.EnumerateObject().Select(m => m.Name));
            double sum = explanation.GetProperty("details").EnumerateArray().Sum(
                part => part.GetProperty("value").GetDouble());
            Assert.Equal(item.GetProperty("score").GetDouble(), explanation.GetProperty("value").GetDouble());
            Assert.Equal(item.GetProperty("score").GetDouble(), sum);
        }
    }

    [Fact]
    public async Task The_answer_has_the_documented_shape()
    {
        var answer = await host.GetAsync(
            "/v1/search?q=exports&country=BY&facets=country,organisation&timeline=month&size=1&sort=newest");

        Assert.Equal(
            ["query", "total", "tookMs", "generation", "now", "items", "facets", "timeline", "links", "cursor"],
            answer.EnumerateObject().Select(m => m.Name));
        Assert.Equal(
            """{"text":"exports","parsed":"exports","warnings":[]}""", answer.GetProperty("query").GetRawText());
        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        Assert.EndsWith(":00Z", answer.GetProperty("now").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            """
            {"id":"1","title":"Textile exports grow","published":"2025-05-13","precision":"day",
            "provenance":"metadata","source":"Meridian Wire",
            "ministers":[{"name":"Jam Kamal Khan","portfolio":"Commerce","jurisdiction":"PK"}],
            "countries":[{"code":"PK","name":"Pakistan"},{"code":"BY","name":"Belarus"}],
            "sectors":["textiles"],
            "titleHtml":"Textile <mark>exports</mark> grow",
            "snippets":[{"text":"Mills in Lahore sold more cloth.","spans":[],
            "html":"Mills in Lahore sold more cloth."}]}
            """.ReplaceLineEndings(""),
            answer.GetProperty("items")[0].GetRawText());
        Assert.Equal(
            """
            [{"field":"country","distinct":2,"other":0,"missing":0,"values":[
            {"value":"BY","label":"Belarus","count":2,"selected":true},
            {"value":"PK","label":"Pakistan","count":2,"selected":false}]},
            {"field":"organisation","distinct":1,"other":0,"missing":1,"values":[
            {"value":"UNOPS","label":"UNOPS","count":1,"selected":false}]}]
            """.ReplaceLineEndings(""),
            answer.GetProperty("facets").GetRawText());
        Assert.Equal(
            """
            {"interval":"month","tz":"UTC","missing":1,"buckets":[
            {"from":"2025-05-01","to":"2025-06-01","count":1,"share":1}]}
            """.ReplaceLineEndings(""),
            answer.GetProperty("timeline").GetRawText());
    }

    [Theory]
    [InlineData("q=exports", "1 2 3")]
    [InlineData("q=exports&sort=oldest", "2 1 3")]
    [InlineData("sort=newest", "1 2 4 3")]
    [InlineData("country=belarus&country=pk&sort=newest", "1 2 3")]
    [InlineData("country=BY&sector=trade", "3")]
    [InlineData("exclude.country=BY&sort=newest", "2 4")]
    [InlineData("facet.organisation=UNOPS", "1")]
    [InlineData("organisation=UNOPS", "1")]
    [InlineData("missing=date", "3")]
    [InlineData("from=2025&sort=newest", "1 2")]
    [InlineData("from=2025-05-13&to=2025-05-13", "1")]
    [InlineData("to=2024", "4")]
    [InlineData("from=2024-01&to=2024-01", "4")]
    [InlineData("from=2024-01-01&to=2024-01-01&tz=America%2FNew_York", "")]
    [InlineData("from=2024-01-02&to=2024-01-02&tz=Asia%2FKarachi", "4")]
    [InlineData("from=2025-05-13&to=2025-05-13T00:01Z&tz=America%2FNew_York", "1")]
    [InlineData("to=2024-01-02T05:00:00Z", "")]
    [InlineData("to=2024-01-02T05:00:01Z", "4")]
    [InlineData("q=%2Bexports%20-dam&sort=newest", "1 3")]
    [InlineData("q=textile%20dam&match=any&sort=newest", "1 2")]
    public async Task Parameters_find_what_they_say(string parameters, string ids)
    {
        var answer = await host.GetAsync("/v1/search?" + parameters);
        var found = answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!);
        if (!parameters.Contains("sort", StringComparison.Ordinal))
        {
            found = found.Order(StringComparer.Ordinal);
        }

        Assert.Equal(ids, string.Join(' ', found));
    }

    [Theory]
    [InlineData("quer=x", "unknown-parameter", "quer")]
    [InlineData("contry=BY", "unknown-parameter", "contry")]
    [InlineData("facet.organization=UNOPS", "unknown-parameter", "facet.organization")]
    [InlineData("size=101", "out-of-range", "size")]
    [InlineData("size=-1", "out-of-range", "size")]
    [InlineData("size=x", "invalid-value", "size")]
    [InlineData("size=5&size=6", "repeated-parameter", "size")]
    [InlineData("page=0", "out-of-range", "page")]
    [InlineData("page=101&size=100", "out-of-range", "page")]
    [InlineData("page=2&cursor=x", "conflicting-parameters", "cursor")]
    [InlineData("cursor=AAAA", "invalid-cursor", "cursor")]
    [InlineData("since=7d&cursor=AAAA", "invalid-cursor", "cursor")]
    [InlineData("since=7d&from=2025", "conflicting-parameters", "since")]
    [InlineData("since=7", "invalid-value", "since")]
    [InlineData("since=999999999d", "out-of-range", "since")]
    [InlineData("recency=0d", "out-of-range", "recency")]
    [InlineData("from=2025-02-30", "invalid-value", "from")]
    [InlineData("from=2025-06&to=2025-05", "out-of-range", "to")]
    [InlineData("from=2025-05-13T11:00:00Z&to=2025-05-13T10:00:00Z", "out-of-range", "to")]
    [InlineData("from=2025-05-13T11:00&to=2025-05-13T05:59Z&tz=Asia/Karachi", "out-of-range", "to")]
    [InlineData("from=2025-05-13T23:30-05:00&to=2025-05-13", "out-of-range", "to")]
    [InlineData("from=2025-05-13&to=2025-05-13T00:30%2B01:00", "out-of-range", "to")]
    [InlineData("from=2025-05-13&to=2025-05-12T23:59Z&tz=America/New_York", "out-of-range", "to")]
    [InlineData("tz=Mars%2FX", "invalid-value", "tz")]
    [InlineData("sort=best", "invalid-value", "sort")]
    [InlineData("match=some", "invalid-value", "match")]
    [InlineData("timeline=hour", "invalid-value", "timeline")]
    [InlineData("facets=country,sektor", "unknown-facet", "facets")]
    [InlineData("facetSize=1001", "out-of-range", "facetSize")]
    [InlineData("snippets=11", "out-of-range", "snippets")]
    [InlineData("snippetLength=19", "out-of-range", "snippetLength")]
    [InlineData("highlight=bold", "invalid-value", "highlight")]
    [InlineData("fields=titel", "invalid-value", "fields")]
    [InlineData("missing=title", "invalid-value", "missing")]
    [InlineData("collapse=copies", "invalid-value", "collapse")]
    [InlineData("strict=yes", "invalid-value", "strict")]
    [InlineData("q=%22open&strict=true", "unclosed-quote", "q")]
    public async Task A_parameter_that_cannot_be_taken_is_named(string parameters, string code, string parameter)
    {
        var problem = await host.GetAsync("/v1/search?" + parameters, 400);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal(parameter, problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("from=2025-05-13T11:00:00Z&to=2025-05-13T11:00:00Z")]
    [InlineData("from=2025-05-13T11:00&to=2025-05-13T06:01Z&tz=Asia/Karachi")]
    [InlineData("from=2025-05-14T00:30:00%2B14:00&to=2025-05-13T11:00:00Z")]
    [InlineData("from=2025-05-14T00:30:00%2B14:00&to=2025-05-13")]
    [InlineData("from=2025-05-13T23:30-05:00&to=2025-05-13&tz=America/Chicago")]
    [InlineData("from=2025-05-13&to=2025-05-12T22:00Z&tz=Asia/Karachi")]
    public async Task Instants_are_in_order_as_moments_and_days_as_in_the_zone(string parameters) =>
        await host.GetAsync("/v1/search?" + parameters);

    [Theory]
    [InlineData("/v1/facets/country?prefx=u", "prefix")]
    [InlineData("/v1/search?prefx=u", "from")]
    [InlineData("/v1/search.csv?curser=x", "source")]
    [InlineData("/v1/search?curser=x", "cursor")]
    [InlineData("/v1/items/x/similar?curser=x", "source")]
    public async Task The_nearest_name_is_one_that_the_route_takes(string path, string nearest)
    {
        var problem = await host.GetAsync(path, 400);
        Assert.Equal("unknown-parameter", problem.GetProperty("code").GetString());
        Assert.EndsWith(
            $"Did you mean {nearest}?", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_search_has_the_same_names_and_errors_have_pointers()
    {
        var found = await host.SendAsync(HttpMethod.Post, "/v1/search",
            """{"q":"exports","country":["BY"],"size":1,"page":1,"fields":"title","facets":["country","sector"]}""",
            200);
        Assert.Equal(2, found.GetProperty("total").GetInt32());
        Assert.Equal(2, found.GetProperty("facets").GetArrayLength());
        string next = found.GetProperty("links").GetProperty("next").GetString()!;
        Assert.NotEqual(
            found.GetProperty("items")[0].GetProperty("id").GetString(),
            (await host.GetAsync(next)).GetProperty("items")[0].GetProperty("id").GetString());

        var problem = await host.SendAsync(HttpMethod.Post, "/v1/search", """{"size":1000}""", 400);
        Assert.Equal("/size", problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
        await host.SendAsync(HttpMethod.Post, "/v1/search", "{", 400);
        await host.SendAsync(HttpMethod.Post, "/v1/search", """{"q":{}}""", 400);
        await host.SendAsync(HttpMethod.Post, "/v1/search", "q=x", 415, "text/plain");
    }

    [Fact]
    public async Task Collapsed_duplicates_are_counted_and_named_with_the_fullest_copy()
    {
        const string Text = "Surveyors of the quayside measured a lantern festival beside the harbour wall at dusk";
        await host.SendAsync(HttpMethod.Put, "/v1/items/fold1", $$"""{"title":"Lanterns","body":"{{Text}}"}""", 201);
        await host.SendAsync(
            HttpMethod.Put, "/v1/items/fold2", $$"""{"title":"Lanterns","body":"{{Text}} again"}""", 201);
        var answer = await host.GetAsync("/v1/search?q=lantern+quayside&collapse=duplicates");
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Equal(2, answer.GetProperty("totalItems").GetInt32());
        var item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal("fold2", item.GetProperty("id").GetString());
        Assert.Equal(1, item.GetProperty("duplicates").GetProperty("count").GetInt32());
        Assert.Equal("fold1", Assert.Single(item.GetProperty("duplicates").GetProperty("ids").EnumerateArray())
            .GetString());
        var plain = await host.GetAsync("/v1/search?q=lantern+quayside");
        Assert.False(plain.TryGetProperty("totalItems", out _));
        Assert.False(plain.GetProperty("items")[0].TryGetProperty("duplicates", out _));
        await host.SendAsync(HttpMethod.Delete, "/v1/items/fold1", null, 204);
        await host.SendAsync(HttpMethod.Delete, "/v1/items/fold2", null, 204);
    }

    [Fact]
    public async Task A_cursor_goes_through_everything_once_also_under_writes_and_with_a_clock()
    {
        foreach (string parameters in new[] { "sort=newest", "q=exports&match=any", "since=36500d&sort=oldest" })
        {
            var seen = new List<string>();
            string? path = $"/v1/search?{parameters}&size=1";
            long total = 0;
            while (path is not null)
            {
                var page = await host.GetAsync(path);
                total = page.GetProperty("total").GetInt64();
                seen.AddRange(
                    page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
                path = page.GetProperty("links").TryGetProperty("next", out var next) ? next.GetString() : null;
                await host.BulkAsync(
                    """{"id":"0","title":"Exports again","published":"2025-05-14"}""", "?extract=none");
            }

            Assert.Equal(total, seen.Count);
            Assert.Equal(seen.Distinct(), seen);
            await host.BulkAsync("""{"delete":{"id":"0"}}""");
        }
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_again()
    {
        using var first = await host.SendAsync(HttpMethod.Get, "/v1/search?q=dam&size=5", null);
        string tag = first.Headers.ETag!.ToString();
        using var second = await host.SendAsync(
            HttpMethod.Get, "/v1/search?size=5&q=dam", null, headers: ("If-None-Match", tag));
        Assert.Equal(304, (int)second.StatusCode);

        await host.BulkAsync("""{"id":"9","title":"Dam closes"}""", "?extract=none");
        using var third = await host.SendAsync(
            HttpMethod.Get, "/v1/search?q=dam&size=5", null, headers: ("If-None-Match", tag));
        Assert.Equal(200, (int)third.StatusCode);
        await host.BulkAsync("""{"delete":{"id":"9"}}""");
    }

    [Fact]
    public async Task Unknown_values_find_nothing_and_the_warning_names_the_nearest()
    {
        var answer = await host.GetAsync("/v1/search?country=belaruss");
        Assert.Equal(0, answer.GetProperty("total").GetInt32());
        var warning = Assert.Single(answer.GetProperty("query").GetProperty("warnings").EnumerateArray());
        Assert.Equal("unknown-value", warning.GetProperty("code").GetString());
        Assert.Contains("Belarus", warning.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/search?q=dam", 200)]
    [InlineData("/v1/search?size=101", 400)]
    [InlineData("/v1/items/nothing", 404)]
    [InlineData("/health/live", 200)]
    [InlineData("/", 200)]
    public async Task Head_gives_what_get_gives_without_the_body(string path, int status)
    {
        using var head = await host.SendAsync(HttpMethod.Head, path, null);
        using var get = await host.SendAsync(HttpMethod.Get, path, null);

        Assert.Equal(status, (int)head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Of_an_endless_phrase_the_first_words_are_looked_for()
    {
        string words = string.Concat(Enumerable.Repeat("endless ", 300)).Trim();
        await host.BulkAsync($$"""{"id":"endless","title":"x","body":"{{words}}"}""", "?extract=none");

        var found = await host.GetAsync("/v1/search?q=" + Uri.EscapeDataString($"\"{words}\""));

        Assert.Equal(1, found.GetProperty("total").GetInt32());
        var warning = Assert.Single(found.GetProperty("query").GetProperty("warnings").EnumerateArray());
        Assert.Equal("phrase-too-long", warning.GetProperty("code").GetString());
        Assert.Equal(1, warning.GetProperty("start").GetInt32());

        // The place is that of the phrase, however it was typed and whatever stands elsewhere.
        string typed = $"title:x \"{words.Replace("ss", @"s\s", StringComparison.Ordinal)}\"";
        found = await host.GetAsync("/v1/search?q=" + Uri.EscapeDataString(typed));
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        warning = Assert.Single(found.GetProperty("query").GetProperty("warnings").EnumerateArray());
        Assert.Equal(("title:x \"".Length, words.Length + 300), (
            warning.GetProperty("start").GetInt32(), warning.GetProperty("length").GetInt32()));
        await host.BulkAsync("""{"delete":{"id":"endless"}}""");
    }

    [Fact]
    public async Task A_strict_search_names_the_filter_that_nothing_has()
    {
        var refused = await host.GetAsync("/v1/search?q=dam&strict=true&country=belaruss", 400);
        Assert.Equal("country", refused.GetProperty("errors")[0].GetProperty("parameter").GetString());

        refused = await host.GetAsync("/v1/search?q=dam&strict=true&exclude.country=belaruss", 400);
        Assert.Equal("exclude.country", refused.GetProperty("errors")[0].GetProperty("parameter").GetString());

        refused = await host.GetAsync("/v1/search?q=country:belaruss&strict=true", 400);
        Assert.Equal("q", refused.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_filter_finds_all_values_that_differ_in_case_and_spaces_only()
    {
        await host.BulkAsync("""
            {"id":"fold-1","title":"Lanterns","source":"Lantern Wire"}
            {"id":"fold-2","title":"Lanterns","source":"LANTERN WIRE"}
            """, "?extract=none");
        Assert.Equal(2, (await host.GetAsync("/v1/search?source=lanternwire")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await host.GetAsync("/v1/search?q=source:lanternwire")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await host.GetAsync("/v1/search?source=Lantern+Wire")).GetProperty("total").GetInt32());
        await host.BulkAsync("{\"delete\":{\"id\":\"fold-1\"}}\n{\"delete\":{\"id\":\"fold-2\"}}");
    }

    [Fact]
    public async Task Members_and_marks_are_as_asked_for()
    {
        var item = (await host.GetAsync("/v1/search?q=dam&fields=title,titleHtml")).GetProperty("items")[0];
        Assert.Equal(["id", "score", "title", "titleHtml"], item.EnumerateObject().Select(m => m.Name));
        Assert.Equal("<mark>Dam</mark> opens &lt;b&gt;", item.GetProperty("titleHtml").GetString());

        item = (await host.GetAsync("/v1/search?q=dam&highlight=offsets")).GetProperty("items")[0];
        Assert.Equal("""[{"start":0,"length":3}]""", item.GetProperty("titleSpans").GetRawText());
        Assert.False(item.TryGetProperty("titleHtml", out _));
        item = (await host.GetAsync("/v1/search?q=dam&highlight=none")).GetProperty("items")[0];
        Assert.False(item.TryGetProperty("snippets", out _));
    }

    [Fact]
    public async Task Facets_timeline_probes_and_documents_answer()
    {
        var facet = await host.GetAsync("/v1/facets/country?prefix=bel");
        var value = Assert.Single(facet.GetProperty("values").EnumerateArray());
        Assert.Equal("BY", value.GetProperty("value").GetString());
        var unknown = await host.GetAsync("/v1/facets/contry", 404);
        Assert.Equal("unknown-facet", unknown.GetProperty("code").GetString());
        var timeline = await host.GetAsync("/v1/timeline?timeline=year");
        Assert.Equal(["total", "timeline"], timeline.EnumerateObject().Select(m => m.Name));
        Assert.Equal(2, timeline.GetProperty("timeline").GetProperty("buckets").GetArrayLength());
        await host.GetAsync("/health/live");
        await host.GetAsync("/health/ready");
        var document = await host.GetAsync("/openapi/v1.json");
        Assert.True(document.GetProperty("paths").TryGetProperty("/v1/items/{id}", out JsonElement item));
        Assert.Equal(["get", "put", "delete"], item.EnumerateObject().Select(m => m.Name));
        await host.BulkAsync("""{"id":"ancient","title":"Ancient","published":"0001-01-01"}""", "?extract=none");
        var wide = await host.GetAsync("/v1/search?timeline=day", 400);
        Assert.Equal("timeline", wide.GetProperty("errors")[0].GetProperty("parameter").GetString());
        await host.BulkAsync("""{"delete":{"id":"ancient"}}""");
        Assert.Equal("not-found", (await host.GetAsync("/v1/nothing", 404)).GetProperty("code").GetString());
        await host.SendAsync(HttpMethod.Patch, "/v1/search", "{}", 405);
    }
}
