using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class FacetPanelTests
{
    [Fact]
    public void A_value_is_added_to_those_of_its_field()
    {
        var panel = Panel(
            "?q=a&country=belarus&page=2", new("BY", "Belarus", 9, true), new("PK", "Pakistan", 31, false));
        Assert.Equal("/?q=a", panel.Links[0].Target.Href);
        Assert.Equal("/?q=a&country=BY&country=PK", panel.Links[1].Target.Href);
    }

    [Fact]
    public void A_field_of_the_users_own_is_filtered_by_its_long_name()
    {
        var facet = new FacetResult { Field = "organisation", Values = [new("UNOPS", "UNOPS", 3, false)] };
        var view = SampleResults.View("?q=a", SampleResults.Results with { Facets = [facet] });
        Assert.Equal("/?q=a&facet.organisation=UNOPS", FacetPanel.Of(view)[0].Links[0].Target.Href);
    }

    [Fact]
    public void Bars_are_measured_by_the_largest_count()
    {
        var panel = Panel(
            "", new("PK", "Pakistan", 200, false), new("BY", "Belarus", 50, false), new("CN", "China", 1, false));
        Assert.Equal([20, 5, 0], panel.Links.Select(link => link.Twentieths));
    }

    [Theory]
    [InlineData(10, 14, "/?facetSize=50", null)]
    [InlineData(50, 70, "/?facetSize=100", "/")]
    [InlineData(100, 170, null, "/")]
    [InlineData(10, 1, null, null)]
    public void More_values_are_offered_as_long_as_there_are_more(int size, int distinct, string? more, string? fewer)
    {
        var facet = new FacetResult
        {
            Field = "country",
            Distinct = distinct,
            Values = [new("PK", "Pakistan", 3, false)],
        };
        var panel = FacetPanel.Of(SampleResults.View(
            "", SampleResults.Results with { Facets = [facet] }, new SearchOptions { FacetSize = size }))[0];
        Assert.Equal(more, panel.More?.Href);
        Assert.Equal(fewer, panel.Fewer?.Href);
    }

    [Fact]
    public void A_field_without_values_gets_no_panel() => Assert.Empty(FacetPanel.Of(SampleResults.View(
        "", SampleResults.Results with { Facets = [new FacetResult { Field = "country" }] })));

    [Fact]
    public void Filters_that_are_on_can_each_be_removed()
    {
        var facet = new FacetResult
        {
            Field = "country",
            Values = [new("BY", "Belarus", 9, true), new("PK", "Pakistan", 31, true)],
        };
        var options = new SearchOptions
        {
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["country"] = ["belarus", "PK"] },
            Exclude = new Dictionary<string, IReadOnlyList<string>> { ["sector"] = ["trade"] },
            Published = new DateRange(new(2025, 5, 1), new(2025, 5, 31)),
        };
        var view = SampleResults.View(
            "?country=belarus&country=PK&exclude.sector=trade&from=2025-05-01&to=2025-05-31",
            SampleResults.Results with { Facets = [facet] },
            options);
        Assert.Equal(
            [
                ("Country", "Belarus", "/?exclude.sector=trade&from=2025-05-01&to=2025-05-31&country=PK"),
                ("Country", "Pakistan", "/?exclude.sector=trade&from=2025-05-01&to=2025-05-31&country=BY"),
                ("Not sector", "Trade", "/?country=belarus&country=PK&from=2025-05-01&to=2025-05-31"),
                ("Published", "May 2025", "/?country=belarus&country=PK&exclude.sector=trade"),
            ],
            ActiveFilter.Of(view).Select(filter => (filter.Kind, filter.Label, filter.Without.Href)));
    }

    private static FacetPanel Panel(string query, params FacetValue[] values) => FacetPanel.Of(SampleResults.View(
        query,
        SampleResults.Results with { Facets = [new FacetResult { Field = "country", Values = values }] }))[0];
}
