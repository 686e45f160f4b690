using Microsoft.AspNetCore.Http;
using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class SearchAddressTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("?q=trade", "/?q=trade")]
    [InlineData("?q=&from=&country=BY&to=%20", "/?country=BY")]
    [InlineData("?country=BY&country=PK&q=a", "/?country=BY&country=PK&q=a")]
    [InlineData("?q=a+b%26c%3Dd%23e", "/?q=a%20b%26c%3Dd%23e")]
    [InlineData("?q=1%2B1", "/?q=1%2B1")]
    [InlineData("?q=%D8%B9", "/?q=%D8%B9")]
    public void An_address_says_what_the_request_said_without_empty_fields(string query, string href) =>
        Assert.Equal(href, Read(query).Href);

    [Theory]
    [InlineData("?q=a&page=3", "/?q=a&sort=newest")]
    [InlineData("?q=a&sort=oldest&cursor=x", "/?q=a&sort=newest")]
    public void Another_order_starts_at_the_first_page(string query, string href) =>
        Assert.Equal(href, Read(query).With("sort", "newest").Href);

    [Fact]
    public void One_value_of_several_can_be_left_out() => Assert.Equal(
        "/?exclude.country=PK",
        Read("?exclude.country=BY&exclude.country=PK&page=2").WithoutValue("exclude.country", "BY").Href);

    [Theory]
    [InlineData(1, "/?q=a")]
    [InlineData(2, "/?q=a&page=2")]
    public void The_first_page_needs_no_number(int page, string href) =>
        Assert.Equal(href, Read("?q=a&page=7").AtPage(page).Href);

    [Fact]
    public void A_lone_surrogate_becomes_a_character_that_addresses_can_hold() =>
        Assert.Equal("/?q=%EF%BF%BD", SearchAddress.Empty.With("q", "\uD800").Href);

    [Fact]
    public void Names_cannot_break_out_of_the_address() =>
        Assert.Equal("/?a%22%3E%3Cb=c", Read("?a%22%3E%3Cb=c").Href);

    private static SearchAddress Read(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new(query);
        return SearchAddress.From(context.Request.Query);
    }
}
