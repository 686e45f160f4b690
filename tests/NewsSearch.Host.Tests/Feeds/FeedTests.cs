using System.Globalization;
using System.Xml.Linq;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Feeds;

public sealed class FeedTests(ListeningHost host) : IClassFixture<ListeningHost>, IAsyncLifetime
{
    private const string Items = """
        [
        {"id": "old", "title": "Dam & <b>canal</b>", "body": "A dam <script>alert(1)</script> opens.",
         "published": "2025-04", "author": "M. Writer", "language": "en", "url": "https://example.org/old?a=1&b=2",
         "countries": ["PK"], "sectors": ["water"]},
        {"id": "new", "title": "Dam closes", "body": "The dam closes \u0001 for repairs.",
         "published": "2025-05-13T10:00:00+05:00", "updated": "2025-05-14T01:02:03Z", "url": "javascript:alert(1)"},
        {"id": "none", "title": "", "body": "A dam without a date."},
        {"id": "other", "title": "Fair", "body": "Nothing of it."}
        ]
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public Task InitializeAsync() => host.SendAsync(HttpMethod.Post, "/v1/items?extract=none", Items, 200);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/v1/search.atom?sort=bogus")]
    [InlineData("/v1/search.rss?sort=newest&sort=oldest")]
    [InlineData("/v1/search.json?sort=best")]
    public async Task An_order_that_there_is_not_is_refused_although_feeds_have_their_own(string path)
    {
        var problem = await host.GetAsync(path, 400);
        Assert.Equal("sort", problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Atom_has_what_RFC_4287_wants_newest_first()
    {
        var feed = await XmlAsync("/v1/search.atom?q=dam&sort=oldest&size=2", "application/atom+xml");

        Assert.Equal(Atom + "feed", feed.Name);
        foreach (string name in new[] { "id", "title", "updated", "author" })
        {
            Assert.Single(feed.Elements(Atom + name));
        }

        Assert.Equal("3", feed.Element(OpenSearch + "totalResults")!.Value);
        Assert.Equal("1", feed.Element(OpenSearch + "startIndex")!.Value);
        Assert.Equal("2", feed.Element(OpenSearch + "itemsPerPage")!.Value);
        Assert.Equal("dam", feed.Element(OpenSearch + "Query")!.Attribute("searchTerms")!.Value);
        Assert.StartsWith(host.Client.BaseAddress + "v1/search.atom?", Href(feed, "self"), StringComparison.Ordinal);
        Assert.Equal(host.Client.BaseAddress + "?q=dam&size=2&sort=newest", Href(feed, "alternate"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(["Dam closes", "Dam & <b>canal</b>"], entries.Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal("2025-05-13T05:00:00Z", entries[0].Element(Atom + "published")!.Value);
        Assert.Equal("2025-05-14T01:02:03Z", entries[0].Element(Atom + "updated")!.Value);
        Assert.Equal("2025-04-01T00:00:00Z", entries[1].Element(Atom + "updated")!.Value);
        Assert.Equal(host.Client.BaseAddress + "items/new", Href(entries[0], "alternate"));
        Assert.Equal("https://example.org/old?a=1&b=2", Href(entries[1], "alternate"));
        Assert.All(entries, entry =>
        {
            Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(entry.Element(Atom + "author")!.Element(Atom + "name")!.Value));
            Assert.Equal("html", entry.Element(Atom + "summary")!.Attribute("type")!.Value);
        });
        Assert.Equal("A <mark>dam</mark> &lt;script&gt;alert(1)&lt;/script&gt; opens.",
            entries[1].Element(Atom + "summary")!.Value);
        Assert.Equal("Pakistan", entries[1].Element(Atom + "category")!.Attribute("label")!.Value);

        // The next page goes on behind this one, and is the last.
        var next = await XmlAsync(Href(feed, "next"), "application/atom+xml");
        Assert.Equal(["none"], next.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value));
        Assert.DoesNotContain(next.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "next");
        Assert.Equal(feed.Element(Atom + "id")!.Value, next.Element(Atom + "id")!.Value);
    }

    [Fact]
    public async Task Rss_has_a_channel_with_items_and_their_dates()
    {
        var rss = await XmlAsync("/v1/search.rss?q=dam&country=PK", "application/rss+xml");

        Assert.Equal("2.0", rss.Attribute("version")!.Value);
        var channel = rss.Element("channel")!;
        Assert.All(new[] { "title", "link", "description" }, name => Assert.Single(channel.Elements(name)));
        Assert.Equal("1", channel.Element(OpenSearch + "totalResults")!.Value);
        var item = Assert.Single(channel.Elements("item"));
        Assert.Equal("old", item.Element("guid")!.Value);
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal("Tue, 01 Apr 2025 00:00:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal(["Pakistan", "Water"], item.Elements("category").Select(c => CultureInfo.InvariantCulture
            .TextInfo.ToTitleCase(c.Value)));

        // What is read here can be read again: the feed is one of the formats that are taken.
        using var answer = await host.SendAsync(
            HttpMethod.Post, "/v1/articles?dryRun=true", rss.ToString(), "application/rss+xml");
        Assert.Contains("\"id\":\"old\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_feed_is_version_1_1_with_texts_and_dates()
    {
        using var response = await host.SendAsync(HttpMethod.Get, "/v1/search.json?q=dam", null);
        Assert.Equal("application/feed+json", response.Content.Headers.ContentType!.MediaType);
        var feed = await host.GetAsync("/v1/search.json?q=dam");

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(host.Client.BaseAddress + "v1/search.json?q=dam&sort=newest",
            feed.GetProperty("feed_url").GetString());
        Assert.Equal(3, feed.GetProperty("_opensearch").GetProperty("totalResults").GetInt32());
        var items = feed.GetProperty("items");
        Assert.Equal(["new", "old", "none"], items.EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        Assert.Equal("2025-05-13T05:00:00Z", items[0].GetProperty("date_published").GetString());
        Assert.False(items[2].TryGetProperty("date_published", out _));
        Assert.Equal("M. Writer", items[1].GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Contains("<script>", items[1].GetProperty("content_text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("rss")]
    [InlineData("json")]
    public async Task A_feed_that_is_known_is_not_sent_again_and_what_is_wrong_is_named(string form)
    {
        using var first = await host.SendAsync(HttpMethod.Get, $"/v1/search.{form}?q=fair", null);
        string tag = first.Headers.ETag!.ToString();
        using var second = await host.SendAsync(
            HttpMethod.Get, $"/v1/search.{form}?q=fair", null, headers: ("If-None-Match", tag));
        Assert.Equal((200, 304), ((int)first.StatusCode, (int)second.StatusCode));

        var problem = await host.GetAsync($"/v1/search.{form}?q=fair&contry=PK", 400);
        Assert.Contains("country", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await host.GetAsync($"/v1/search.{form}?cursor=altered", 400);
        await host.GetAsync($"/v1/search.{form}?q=%22fair&strict=true", 400);
        await host.SendAsync(HttpMethod.Post, $"/v1/search.{form}", "{}", 405);
    }

    [Fact]
    public async Task The_description_leads_browsers_and_readers_to_searches()
    {
        var description = await XmlAsync("/opensearch.xml", "application/opensearchdescription+xml");

        Assert.Equal(OpenSearch + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        foreach (var url in description.Elements(OpenSearch + "Url"))
        {
            string address = url.Attribute("template")!.Value
                .Replace("{searchTerms}", "dam%20closes", StringComparison.Ordinal)
                .Replace("{startPage?}", "", StringComparison.Ordinal)
                .Replace("{count?}", "", StringComparison.Ordinal);
            using var response = await host.Client.GetAsync(new Uri(address));
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal(url.Attribute("type")!.Value, response.Content.Headers.ContentType!.MediaType);
        }

        string page = await host.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("href=\"/opensearch.xml\"", page, StringComparison.Ordinal);
    }

    private static string Href(XElement parent, string relation) => parent.Elements(Atom + "link")
        .Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private async Task<XElement> XmlAsync(string address, string type)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        string text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, text);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(text).Root!;
    }
}
