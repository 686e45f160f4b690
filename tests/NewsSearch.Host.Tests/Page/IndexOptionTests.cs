using System.Net;
using Microsoft.AspNetCore.Http;
using NewsSearch.Host.Page;
using NewsSearch.Host.Serving;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Page;

public sealed class IndexOptionTests
{
    [Theory]
    [InlineData(null, "127.0.0.1", null)]
    [InlineData("/srv/my-news.index", "127.0.0.1", "/srv/my-news.index")]
    [InlineData("/srv/my news", "::1", "'/srv/my news'")]
    [InlineData("/srv/it's; rm", "::ffff:127.0.0.1", @"'/srv/it'\''s; rm'")]
    [InlineData("/srv/my-news.index", "192.0.2.1", "DIR")]
    [InlineData(null, "192.0.2.1", null)]
    public void An_index_is_named_to_visitors_of_the_same_machine(string? path, string address, string? option)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);

        Assert.Equal(option, IndexOption.For(context, path));
    }

    [Fact]
    public async Task The_first_page_names_the_index_that_is_to_be_filled()
    {
        await using var host = await ConfiguredHost.StartAsync(new ServeOptions { Index = "/srv/news" });

        string page = await host.Client.GetStringAsync(new Uri("/", UriKind.Relative));

        Assert.Contains("newssearch ingest FOLDER --index /srv/news<", page, StringComparison.Ordinal);
    }
}
