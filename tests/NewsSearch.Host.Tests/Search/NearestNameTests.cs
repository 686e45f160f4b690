using NewsSearch.Host.Search;

namespace NewsSearch.Host.Tests.Search;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("contry", "country")]
    [InlineData("cuontry", "country")]
    [InlineData("Facetsize", "facetSize")]
    [InlineData("snipets", "snippets")]
    [InlineData("limeline", "timeline")]
    [InlineData("exclude.countri", "exclude.country")]
    public void The_name_with_the_fewest_edits_is_named(string name, string nearest) => Assert.Equal(
        nearest, NearestName.Of(name, SearchParameterTable.Names(SearchParameterTable.BuiltInFacets)));

    [Fact]
    public void A_name_of_any_length_is_compared_in_no_time() =>
        Assert.NotEqual("", NearestName.Of(new string('x', 10_000_000), ["q", "size"]));
}
